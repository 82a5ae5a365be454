/** 参考指标 of one project: ticked, shown where they would stand, written. */
import { Field, Select } from '@fluentui/react-components';
import type { SuggestibleProject } from '../core/contract';
import type { IndicatorRequest, Suggestion } from '../core/proposal';
import { useLaterWords } from '../locale/later';
import { placeName } from '../state/cells';
import { usePane, usePaneState } from '../ui/context';
import { Planned } from './Planned';
import { useFresh } from './use-fresh';

export function Indicators({ projects }: { projects: readonly SuggestibleProject[] }) {
  const words = useLaterWords().offer;
  const pane = usePane();
  const { offer } = usePaneState();
  useFresh();
  if (offer?.request.kind !== 'indicators') return null;
  const { request, proposal } = offer;
  const suggestions = proposal?.suggestions;
  if (!suggestions) return <p className="hint">{words.working}</p>;
  const change = (part: Partial<IndicatorRequest>) => void pane.proposing.change({ ...request, ...part });
  const { options, kinds, spending } = suggestions;
  return (
    <div className="stack" data-testid="indicators">
      {projects.length > 1 && (
        <ProjectField
          projects={projects}
          value={placeName(request.at)}
          onChoose={({ at }) => change({ at, spending: null, chosen: [] })}
        />
      )}
      <Field label={words.spending}>
        <Select
          value={spending ?? ''}
          data-testid="suggest-spending"
          onChange={(_, { value }) => change({ spending: value === '' ? null : value, chosen: [] })}
        >
          <option value="">{words.chooseSpending}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </Select>
      </Field>
      {spending !== null && options.length === 0 ? (
        <p className="hint">{words.noSuggestions}</p>
      ) : (
        <ul className="list">
          {options.map((option) => (
            <Option
              key={option.name}
              option={option}
              chosen={request.chosen.includes(option.name)}
              onChoose={(yes) =>
                change({
                  chosen: yes
                    ? [...request.chosen, option.name]
                    : request.chosen.filter((name) => name !== option.name),
                })
              }
            />
          ))}
        </ul>
      )}
      {options.length > 0 && <Planned request={request} proposal={proposal} />}
    </div>
  );
}

interface ProjectFieldProps {
  readonly projects: readonly SuggestibleProject[];
  readonly value: string;
  readonly onChoose: (project: SuggestibleProject) => void;
}

function ProjectField({ projects, value, onChoose }: ProjectFieldProps) {
  return (
    <Field label={useLaterWords().offer.project}>
      <Select
        value={value}
        data-testid="suggest-project"
        onChange={(_, chosen) => {
          const project = projects.find(({ at }) => placeName(at) === chosen.value);
          if (project) onChoose(project);
        }}
      >
        {projects.map(({ project, at }) => (
          <option key={placeName(at)} value={placeName(at)}>
            {project}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface OptionProps {
  readonly option: Suggestion;
  readonly chosen: boolean;
  readonly onChoose: (yes: boolean) => void;
}

function Option({ option: { level, name, sign, unit, lacking }, chosen, onChoose }: OptionProps) {
  const words = useLaterWords().offer;
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={chosen}
          data-testid="suggestion"
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span className="wrap">{words.indicator(level, name, sign, unit)}</span>
        {lacking && (
          <>
            <span />
            <span className="hint">{words.lacking}</span>
          </>
        )}
      </label>
    </li>
  );
}
