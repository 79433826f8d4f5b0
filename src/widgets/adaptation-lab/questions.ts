import { fixed, integer } from '../shared/format.ts';
import { lastOf, type Run } from './run.ts';
import type { Recorded } from './reading.ts';

/** What a figure asks of a run. */
interface Question {
  readonly text: string;
  readonly axis: 'domain' | 'general';
  readonly truth: number;
  readonly moral: string;
}

/** @param run the recorded run that is asked about */
export const questionOf = (run: Run, { base, parameters }: Recorded): Question => {
  const { method, rank, targets } = run.plan;
  const [, domain, general] = lastOf(run);
  const two = (nats: number): string => fixed(nats, 2);
  const from = `from ${two(base.legal)}`;
  switch (method) {
    case 'full':
      return {
        text: `300 steps on legal text lower its loss ${from} to ${two(domain)}\u00A0nats a character. On general prose it was ${two(base.general)}. What is it there now?`,
        axis: 'general',
        truth: general,
        moral: 'Nothing in those steps spoke for general prose.',
      };
    case 'lora':
      if (targets.length > 2) {
        return {
          text: `LoRA of rank ${String(rank)} on all matrices trains ${integer(run.trained)} numbers beside the frozen model. 300 steps lower the loss on legal text ${from} to ${two(domain)}\u00A0nats a character. On general prose it was ${two(base.general)}. What is it with the adapter plugged in?`,
          axis: 'general',
          truth: general,
          moral: `Unplugged, it is ${two(base.general)} again, to the last bit.`,
        };
      }
      return {
        text: `LoRA of rank ${String(rank)} on queries and values trains ${integer(run.trained)} of ${integer(parameters)} numbers. Legal text costs ${two(base.legal)}\u00A0nats a character before. How many after 300 steps?`,
        axis: 'domain',
        truth: domain,
        moral: `So little room learns a little, and forgets a little: general prose went from ${two(base.general)} to ${two(general)}.`,
      };
    case 'soft-prompt':
      return {
        text: `A soft prompt of eight vectors trains ${integer(run.trained)} numbers. Legal text costs ${two(base.legal)}\u00A0nats a character before. How many after 300 steps?`,
        axis: 'domain',
        truth: domain,
        moral: 'A small model gains little from a prompt.',
      };
    case 'scratch':
      return {
        text: `A model with random numbers is trained for 300 steps on legal text, which costs the pre-trained base ${two(base.legal)}\u00A0nats a character untrained. How many does it cost the new one?`,
        axis: 'domain',
        truth: domain,
        moral: 'It knows this text and nothing else.',
      };
  }
};
