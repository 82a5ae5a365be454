/** A 科目 by code, name or initials, and a row for it: arrows choose, Enter inserts, Escape closes. */
// oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a list that one searches while typing (ARIA combobox)
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../locale';
import type { SubjectView, TableView } from '../../core/contract';
import { usePane, usePaneState } from '../../ui/context';
import type { InsertedRow } from '../../work/filling';
import { AmountField } from './AmountField';

export function SubjectPicker({ table, onClose }: { table: TableView; onClose: () => void }) {
  const words = useWords().fill;
  const pane = usePane();
  const { doing } = usePaneState();
  const list = useId();
  const [query, setQuery] = useState('');
  const { found, active, setActive } = useSubjects(table, query);
  const [place, setPlace] = useState<InsertedRow | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const asks = place !== null;
  useEffect(() => {
    if (!asks) box.current?.focus();
  }, [asks]);

  const insert = (subject: SubjectView | undefined) => {
    if (!subject || doing !== null) return;
    setQuery('');
    void pane.filling.insertSubject(table, subject).then(setPlace);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // Enter ends the input method's own choice
    if (event.key === 'ArrowDown') setActive((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') insert(found[active]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };

  // What is typed next is the amount of the row that has just come, not another search.
  if (place) return <AmountField place={place.cell} above={place.above} onDone={() => setPlace(null)} />;
  const nothing = query.trim() !== '' && found.length === 0;
  return (
    <div className="picker" data-testid="subject-picker">
      <Field label={words.search} hint={nothing ? words.noSubject : words.searchHint}>
        <Input
          input={{ ref: box }}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
          value={query}
          data-testid="subject-query"
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <output className="unseen">{found.length > 0 ? words.found(found.length) : ''}</output>
      {found.length > 0 && <Options list={list} found={found} active={active} onChoose={insert} />}
      <Button className="start" size="small" appearance="subtle" onClick={onClose}>
        {words.close}
      </Button>
    </div>
  );
}

/** What is found for the words typed so far, and which of it Enter takes. */
function useSubjects(table: TableView, query: string) {
  const pane = usePane();
  const [found, setFound] = useState<readonly SubjectView[]>([]);
  const [active, setActive] = useState(0);
  useEffect(() => {
    let current = true;
    void pane.filling.searchSubjects(table, query).then((subjects) => {
      if (!current) return;
      setFound(subjects);
      setActive(0);
    });
    return () => {
      current = false;
    };
  }, [pane, table, query]);
  return { found, active, setActive };
}

interface OptionsProps {
  readonly list: string;
  readonly found: readonly SubjectView[];
  readonly active: number;
  readonly onChoose: (subject: SubjectView) => void;
}

function Options({ list, found, active, onChoose }: OptionsProps) {
  return (
    <div className="options" role="listbox" id={list} aria-label={useWords().fill.search}>
      {found.map((subject, index) => (
        <div
          key={subject.code}
          id={`${list}-${index}`}
          className="option"
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          data-testid="subject"
          ref={(element) => {
            if (index === active) element?.scrollIntoView?.({ block: 'nearest' });
          }}
          onMouseDown={(event) => {
            event.preventDefault(); // the search box keeps the focus
            onChoose(subject);
          }}
        >
          <span className="option-code">{subject.code}</span>
          <span>{subject.name}</span>
        </div>
      ))}
    </div>
  );
}
