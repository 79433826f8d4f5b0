/** A point that wants its name beside it; coordinates in drawing units. */
export interface LabelRequest {
  id: string;
  text: string;
  x: number;
  y: number;
  /** of the point's mark, with the space round it */
  radius: number;
}

export interface PlacedLabel extends LabelRequest {
  /** centre of the text */
  labelX: number;
  labelY: number;
  /** whether the label stands so far off that it needs a line to its point */
  leader: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

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
): PlacedLabel[] {
  const points = requests.map(({ x, y, radius }) => around(x, y, 2 * radius, 2 * radius));
  const taken: Box[] = [];
  return requests.map((request) => {
    const width = request.text.length * size * WIDTH_PER_SIZE + 4;
    const height = size * 1.12;
    let best: { cost: number; box: Box; x: number; y: number; leader: boolean } | undefined;
    for (const distance of DISTANCES) {
      for (const angle of DIRECTIONS) {
        const x = request.x + Math.cos(angle) * (width / 2 + request.radius + 2 + distance);
        const y = request.y + Math.sin(angle) * (height / 2 + request.radius + distance);
        const box = around(x, y, width, height);
        const outside = width * height - overlap(box, area);
        const hits = [...taken, ...points].reduce((sum, other) => sum + overlap(box, other), 0);
        const cost = outside * 20 + hits * 10 + distance;
        if (best === undefined || cost < best.cost) {
          best = { cost, box, x, y, leader: distance > 10 };
        }
      }
      if (best && best.cost <= distance) break;
    }
    const place = best ?? { box: around(0, 0, 0, 0), x: request.x, y: request.y, leader: false };
    taken.push(place.box);
    return { ...request, labelX: round(place.x), labelY: round(place.y), leader: place.leader };
  });
}
