import { petaflopDays } from '../../models/petaflop-days.ts';
import { integer, percent, scientific } from '../shared/format.ts';
import { cardOf, peaks, RUNS, runOf, shown } from './run.ts';
import type { State } from './settings.ts';

/** The divisions with the present numbers. */
export function Working({ state }: { state: State }) {
  const run = runOf(state);
  const card = cardOf(state);
  return (
    <ul class="working">
      <li>
        {scientific(state.flops)} ÷ 8.64 × 10¹⁹ = {shown(run.work)} petaflop/s-days
      </li>
      <li>
        speed of one card: {percent(card.utilisation)} of {scientific(card.peak)} a second ={' '}
        {scientific(card.peak * card.utilisation)}
      </li>
      <li>
        {scientific(state.flops)} ÷ ({scientific(card.peak * card.utilisation)} × 86,400) ={' '}
        {shown(run.days)} days of one card
      </li>
      <li>
        {shown(run.days)} ÷ {integer(state.gpus)} = {shown(run.together)} days
      </li>
    </ul>
  );
}

/** The runs that the bars compare, and the speeds of the cards. */
export function Data() {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Work of known runs">
        <table>
          <caption>Work of known runs</caption>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Operations</th>
              <th scope="col">Petaflop/s-days</th>
            </tr>
          </thead>
          <tbody>
            {RUNS.map(([id, name, flops]) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{scientific(flops)}</td>
                <td>{shown(petaflopDays(flops))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        BERT and GPT-3: Brown et al. 2020, Table D.1. BloombergGPT: 6ND of Wu et al. 2023, Table 4;
        its budget of 1.3 million GPU hours: Sec. 3.2. The unit: Amodei and Hernandez 2018.{' '}
        {peaks.source}
      </p>
    </>
  );
}
