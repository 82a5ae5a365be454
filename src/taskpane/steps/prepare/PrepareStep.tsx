/** 准备: whose tables these are, and where they come from. */
import { usePrepareWords } from '../../locale/prepare';
import { usePaneState } from '../../ui/context';
import { FirstUse } from '../../ui/FirstUse';
import { FormReading, Recognition } from '../../ui/later';
import { Found } from './Found';
import { Sources } from './Sources';
import { UnitForm } from './UnitForm';

export function PrepareStep() {
  const words = usePrepareWords().prepare;
  const { adopting, inspection, reading } = usePaneState();
  if (reading) return <FormReading form={reading.form} />;
  if (adopting && inspection) return <Recognition inspection={inspection} accepted={adopting} />;
  return (
    <div className="stack">
      {!inspection && <FirstUse />}
      {inspection && !inspection.bound && <Found inspection={inspection} />}
      {inspection?.bound && <p className="hint">{words.boundTo(inspection.template.title)}</p>}
      <UnitForm />
      <Sources />
    </div>
  );
}
