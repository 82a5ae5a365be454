/** What may be chosen about an offer: tables and how they are written, or the unit of money. */
import { Field, Select } from '@fluentui/react-components';
import type { MoneyUnit } from '../../amount/unit';
import type { ConvertRequest, DeriveRequest, Proposal, ProposalRequest } from '../core/proposal';
import { useLaterWords } from '../locale/later';
import { usePane } from '../ui/context';

const UNITS: readonly MoneyUnit[] = ['万元', '元', '千元', '亿元'];

export function Choices({ request, proposal }: { request: ProposalRequest; proposal: Proposal }) {
  if (request.kind === 'derive') return <DeriveChoices request={request} proposal={proposal} />;
  return request.kind === 'convert' ? <UnitChoice request={request} /> : null;
}

function DeriveChoices({ request, proposal }: { request: DeriveRequest; proposal: Proposal }) {
  const words = useLaterWords().offer;
  const pane = usePane();
  const change = (part: Partial<DeriveRequest>) =>
    void pane.proposing.change({ ...request, overwrite: false, ...part });
  return (
    <>
      <Field label={words.table}>
        <Select
          value={request.table ?? ''}
          data-testid="derive-table"
          onChange={(_, { value }) => change({ table: value === '' ? null : value })}
        >
          <option value="">{words.allTables}</option>
          {proposal.choices?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.as}>
        <Select
          value={request.as}
          data-testid="derive-as"
          onChange={(_, { value }) => change({ as: value === 'values' ? 'values' : 'formulas' })}
        >
          <option value="formulas">{words.formulas}</option>
          <option value="values">{words.values}</option>
        </Select>
      </Field>
    </>
  );
}

function UnitChoice({ request }: { request: ConvertRequest }) {
  const words = useLaterWords().offer;
  const pane = usePane();
  const change = (value: string) => {
    const to = UNITS.find((unit) => unit === value);
    if (to) void pane.proposing.change({ ...request, to });
  };
  return (
    <Field label={words.to}>
      <Select value={request.to} data-testid="convert-to" onChange={(_, { value }) => change(value)}>
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </Select>
    </Field>
  );
}
