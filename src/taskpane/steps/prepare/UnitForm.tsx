import { Field, Input, Select } from '@fluentui/react-components';
import { usePrepareWords } from '../../locale/prepare';
import type { PrepareForm } from '../../state/state';
import { usePane, usePaneState } from '../../ui/context';
import { PackLoader } from './PackLoader';

export function UnitForm() {
  const words = usePrepareWords().prepare;
  const { store } = usePane();
  const { form, formFault, templates } = usePaneState();
  const change =
    (key: keyof PrepareForm) =>
    (_: unknown, { value }: { value: string }) =>
      store.dispatch({ type: 'form', change: { [key]: value } });
  const fault = (key: typeof formFault) =>
    key === formFault && key
      ? { validationMessage: words.faults[key], validationState: 'error' as const }
      : {};
  const input = (key: Exclude<keyof PrepareForm, 'template'>) => ({
    className: 'input',
    value: form[key],
    onChange: change(key),
    'data-testid': `field-${key}`,
  });
  return (
    <div className="stack">
      <Field label={words.template} required {...fault('template')}>
        <Select value={form.template} onChange={change('template')} data-testid="field-template">
          {form.template === '' && <option value="">{words.chooseTemplate}</option>}
          {templates.map(({ id, title, tables, own }) => (
            <option key={id} value={id}>
              {words.templateOption(own ? words.ownTemplate(title) : title, tables)}
            </option>
          ))}
        </Select>
      </Field>
      <PackLoader />
      <Field label={words.unit} required {...fault('unit')}>
        <Input {...input('unit')} placeholder={words.unitHint} />
      </Field>
      <div className="pair">
        <Field label={words.year} required {...fault('year')}>
          <Input {...input('year')} inputMode="numeric" maxLength={4} />
        </Field>
        <Field label={words.unitCode} {...fault('unitCode')}>
          <Input {...input('unitCode')} inputMode="numeric" placeholder={words.optional} />
        </Field>
      </div>
      <Field label={words.level}>
        <Input {...input('level')} placeholder={words.levelHint} />
      </Field>
    </div>
  );
}
