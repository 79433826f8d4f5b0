interface Props {
  x: number;
  y: number;
  width: number;
  height: number;
  /** the way it can be pulled; the page scrolls along the other */
  along: 'x' | 'y';
  /** where it is pulled to, in CSS pixels of a drawing that is not scaled */
  onDrag: (x: number, y: number) => void;
}

/** The part of a drawing that takes hold of what can be dragged. Keys do the same elsewhere. */
export function Grip({ along, onDrag, ...box }: Props) {
  return (
    <rect
      class={`grip along-${along}`}
      {...box}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const grip = event.currentTarget;
        const drawing = grip.ownerSVGElement?.getScreenCTM();
        if (drawing && grip.hasPointerCapture(event.pointerId)) {
          const { a, e, f } = drawing;
          onDrag((event.clientX - e) / a, (event.clientY - f) / a);
        }
      }}
    />
  );
}
