/** What could be filled in, cell by cell, with the choices there are; written only when the officer says so. */
import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLaterWords } from '../locale/later';
import { usePane, usePaneState } from '../ui/context';
import { LastYearChoice } from '../ui/LastYearChoice';
import { Message } from '../ui/Message';
import { Choices } from './Choices';
import { Left } from './Left';
import { Planned } from './Planned';
import { useFresh } from './use-fresh';

export function OfferPage() {
  const words = useLaterWords().offer;
  const pane = usePane();
  const { offer, doing, lastYear } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFresh();
  if (!offer) return null;
  const { request, proposal } = offer;
  const waits = request.kind === 'lastYear' && lastYear === null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) pane.proposing.close();
  };
  return (
    <div className="stack" data-testid="offer" onKeyDown={onKeyDown} role="presentation">
      <Button
        className="start"
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        data-testid="offer-back"
        onClick={() => pane.proposing.close()}
      >
        {words.back}
      </Button>
      <div className="tight">
        <h2 className="heading" ref={heading} tabIndex={-1}>
          {words.titles[request.kind]}
        </h2>
        <p className="hint">{words.intros[request.kind]}</p>
      </div>
      {request.kind === 'lastYear' && <LastYearChoice />}
      {proposal && <Choices request={request} proposal={proposal} />}
      {proposal ? (
        <>
          {proposal.remarks.length > 0 && (
            <Message intent="warning" testId="remarks">
              {words.remarks}：{proposal.remarks.join('')}
            </Message>
          )}
          <Planned request={request} proposal={proposal} />
          <Left left={proposal.left} />
        </>
      ) : (
        !waits &&
        (doing === null ? (
          <Button
            className="start"
            data-testid="offer-again"
            onClick={() => void pane.proposing.open(request)}
          >
            {words.again}
          </Button>
        ) : (
          <p className="hint">{words.working}</p>
        ))
      )}
    </div>
  );
}
