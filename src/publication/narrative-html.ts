/** The text of a 情况说明 with its figures coloured by state: a section of the check report. */
import type { ColouredBlock, ColouredRun, ColouredText, FigureState } from '../rule/narrative/colour';
import type { Coverage } from '../narrative/coverage';
import { html, raw } from './html';
import type { Html } from './html';

/** Said beside the colour, which is never the only sign. */
const STATES: Readonly<Record<FigureState, { name: string; mark: string }>> = {
  bound: { name: '与表核对，一致', mark: '✓' },
  arithmetic: { name: '只与文中其他数核对', mark: '＝' },
  unbound: { name: '无从核对，请人工核对', mark: '？' },
  wrong: { name: '不一致', mark: '✗' },
};

const STYLE = `
.narrative .figure{border-radius:.2rem;padding:0 .15rem;white-space:nowrap}
.narrative .figure sup{font-size:.7em;margin-left:.1em}
.narrative .bound{background:#e3f2e3}.narrative .arithmetic{background:#e4eef9}
.narrative .unbound{background:#fff1cc;text-decoration:underline dotted}
.narrative .wrong{background:#fbdcdc;font-weight:bold;text-decoration:underline wavy #a80000}
.narrative .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}
.narrative h4{margin:.8rem 0 .2rem}
@media print{.narrative .figure{border:1px solid #999}}
`;

export function narrativeSection(text: ColouredText, { figures, tables, unbound }: Coverage): Html {
  return html`<section class="narrative">
    <style>
      ${raw(STYLE)}
    </style>
    <details class="group" open>
      <summary><h2>情况说明</h2></summary>
      <p>
        全文 ${figures.total} 个数：与表核对 ${figures.bound} 个，只与文中其他数核对 ${figures.arithmetic}
        个，无从核对 ${figures.unbound}
        个。指向一个数，可以看到它与什么核对过。${
          tables.tables > 0 && html`文稿里的 ${tables.tables} 张表，${tables.amounts} 个数与工作簿逐个核对。`
        }
      </p>
      <ul class="legend">
        ${(Object.keys(STATES) as FigureState[]).map(
          (state) =>
            html`<li>
              <span class="figure ${state}">0.00<sup>${STATES[state].mark}</sup></span> ${STATES[state].name}
            </li>`,
        )}
      </ul>
      ${text.blocks.map(block)} ${unbound.length > 0 && unboundList(unbound)}
    </details>
  </section>`;
}

function block({ heading, runs }: ColouredBlock): Html {
  const words = runs.map(run);
  return heading ? html`<h4>${words}</h4>` : html`<p>${words}</p>`;
}

function run({ text, state, note }: ColouredRun): Html {
  if (!state) return html`${text}`;
  const { name, mark } = STATES[state];
  const words = note === undefined ? name : `${name}：${note}`;
  return html`<span class="figure ${state}" title="${words}"
    >${text}<sup aria-label="${name}">${mark}</sup></span
  >`;
}

function unboundList(unbound: Coverage['unbound']): Html {
  return html`<h3>无从核对的数</h3>
    <ul>
      ${unbound.map(({ words, place }) => html`<li>${words}（${place}）</li>`)}
    </ul>`;
}
