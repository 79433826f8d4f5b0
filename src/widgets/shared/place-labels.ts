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
  /** whether the label stands so far off that it needs a line to its point */
  leader: boolean;
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

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Mean width of a character of the widest usual system font, in font sizes. */
const WIDTH_PER_SIZE = 0.6;
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
  return requests.map((request) => {
    const width = request.text.length * size * WIDTH_PER_SIZE + 4;
    const height = size * 1.12;
    let best = { cost: Infinity, blocked: Infinity, box: around(0, 0, 0, 0), x: 0, y: 0, far: 0 };
    for (const far of DISTANCES) {
      for (const angle of DIRECTIONS) {
        const x = request.x + Math.cos(angle) * (width / 2 + request.radius + 2 + far);
        const y = request.y + Math.sin(angle) * (height / 2 + request.radius + far);
        const box = around(x, y, width, height);
        const outside = width * height - overlap(box, area);
        const hits = taken.reduce((sum, other) => sum + overlap(box, other), 0);
        let blocked = outside * 20 + hits * 10;
        // Lines can only make it worse.
        if (blocked + far >= best.cost) continue;
        blocked += 8 * drawn.reduce((sum, line) => sum + lengthWithin(line, box), 0);
        const cost = blocked + far;
        if (cost < best.cost) best = { cost, blocked, box, x, y, far };
      }
      if (best.cost <= far) break;
    }
    // Less than half a unit of area is rounding, not an overlap.
    const free = best.blocked < 5;
    const leader = best.far > 10;
    if (free || request.must) {
      taken.push(best.box);
      if (leader) drawn.push([request.x, request.y, best.x, best.y]);
    }
    return {
      ...request,
      labelX: round(best.x),
      labelY: round(best.y),
      leader,
      free,
    };
  });
}
