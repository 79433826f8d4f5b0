import type { ComponentChildren } from 'preact';

interface Props {
  /** the question of the widget is open */
  when: boolean;
  /** what stands here instead, in words; empty where the place itself says it */
  instead?: string;
  children: ComponentChildren;
}

/** The part of a stage that answers the question: keeps its room, and is shown after the guess. */
export function Masked({ when, instead = 'shown after your guess', children }: Props) {
  return (
    <div class={when ? 'masked' : undefined}>
      <div class="masked-part">{children}</div>
      {when && <p class="masked-note">{instead}</p>}
    </div>
  );
}
