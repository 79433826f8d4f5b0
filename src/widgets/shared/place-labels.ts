/** A point that wants its name beside it; coordinates in drawing units. */
interface LabelRequest {
  id: string;
  text: string;
  x: number;
  y: number;
  /** of the point's mark, with the space round it */
  radius: number;
  /** drawn even where no place is free: the others keep off it */
  must?: boolean;
}

interface PlacedLabel extends LabelRequest {
  /** centre of the text */
  labelX: number;
  labelY: number;
  /** of a label that stands far off: the path of a line from its point to its edge; else '' */
  leader: string;
  /** false: there is no free place; the name belongs to focus, hover or tap */
  free: boolean;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight piece of a line, from point to point. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** What labels must not stand on, besides the points and each other. */
interface Obstacles {
  boxes?: readonly Box[];
  lines?: readonly Segment[];
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Length of the part of a line that lies in a box (Liang–Barsky). */
export function lengthWithin([x1, y1, x2, y2]: Segment, box: Box): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  /** Whether the line reaches into the box along one axis; most are far off. */
  const reaches = (start: number, step: number, low: number, high: number): boolean => {
    const [one, other] = [(low - start) / step, (high - start) / step];
    if (step === 0) return low <= start && start <= high;
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
    return from < to;
  };
  return reaches(x1, dx, box.left, box.right) && reaches(y1, dy, box.top, box.bottom)
    ? (to - from) * Math.hypot(dx, dy)
    : 0;
}

const round = (value: number) => Math.round(value * 10) / 10;

const around = (x: number, y: number, width: number, height: number): Placed => ({
  x,
  y,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** A box with its centre. */
interface Placed extends Box {
  x: number;
  y: number;
}

interface Candidate {
  /** how much is in its way, and its distance */
  cost: number;
  far: number;
  box: Placed;
  /** from the point to the edge of the label */
  way: Segment;
}

/** Mean width of a character of the widest usual system font, in font sizes. */
const WIDTH_PER_SIZE = 0.6;
/** Farther off, a label needs a line to its point. */
const NEAR = 16;
const DISTANCES = [0, 10, 22, 36, 52, 70];
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/**
 * Places each label near its point, earlier requests first: the nearest free place among sixteen
 * directions at growing distance. Greedy, deterministic; good for some twenty labels.
 *
 * @param size font size in drawing units; widths are estimated from it
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: Box,
  size: number,
  { boxes = [], lines = [] }: Obstacles = {},
): PlacedLabel[] {
  const taken = [
    ...boxes,
    ...requests.map(({ x, y, radius }) => around(x, y, 2 * radius, 2 * radius)),
  ];
  const drawn = [...lines];
  const texts: Box[] = [];
  return requests.map((request) => {
    const width = request.text.length * size * WIDTH_PER_SIZE + 4;
    const height = size * 1.12;
    // Every candidate costs less.
    let best = { cost: Infinity } as Candidate;
    for (const far of DISTANCES) {
      for (const angle of DIRECTIONS) {
        const dx = Math.cos(angle);
        const dy = Math.sin(angle);
        const endX = request.x + dx * (request.radius + 2 + far);
        const endY = request.y + dy * (request.radius + far);
        const way: Segment = [request.x, request.y, endX, endY];
        const box = around(endX + (dx * width) / 2, endY + (dy * height) / 2, width, height);
        let cost = (width * height - overlap(box, area)) * 20 + far;
        for (const other of taken) cost += 10 * overlap(box, other);
        // Lines can only make it worse: through the label, or its way through a text that stands.
        for (const line of cost < best.cost ? drawn : []) cost += 8 * lengthWithin(line, box);
        for (const text of cost < best.cost ? texts : []) cost += 8 * lengthWithin(way, text);
        if (cost < best.cost) best = { cost, far, box, way };
      }
      if (best.cost <= far) break;
    }
    const { cost, far, box, way } = best;
    // Less than half a unit of area is rounding, not an overlap.
    const free = cost - far < 5;
    if (free || request.must) {
      taken.push(box);
      texts.push(box);
      drawn.push(way);
    }
    return {
      ...request,
      labelX: round(box.x),
      labelY: round(box.y),
      leader: far > NEAR ? `M${way.map(round).join(' ')}` : '',
      free,
    };
  });
}
