import { transform } from 'lightningcss';
import type { FontFaceProperty, FontWeight } from 'lightningcss';

/** A face of `@font-face` that comes from a WOFF2 file. */
export interface FontFace {
  family: string;
  italic: boolean;
  weight: { min: number; max: number };
  /** inclusive ranges of code points; empty for all */
  ranges: readonly { start: number; end: number }[];
  /** address of its WOFF2 file */
  file: string;
}

/** The faces that a stylesheet declares from files, not the `local()` ones. */
export function readFaces(css: string): FontFace[] {
  const faces: FontFace[] = [];
  transform({
    filename: 'fonts.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        'font-face': ({ value }) => {
          const face = toFace(value.properties);
          if (face.file !== '') faces.push(face);
          return undefined;
        },
      },
    },
  });
  return faces;
}

export function weightOf(weight: FontWeight | undefined): number {
  if (weight?.type !== 'absolute') return 400;
  if (weight.value.type === 'weight') return weight.value.value;
  return weight.value.type === 'bold' ? 700 : 400;
}

function toFace(properties: readonly FontFaceProperty[]): FontFace {
  const face: FontFace = {
    family: '',
    italic: false,
    weight: { min: 400, max: 400 },
    ranges: [],
    file: '',
  };
  for (const property of properties) {
    if (property.type === 'font-family') face.family = property.value;
    if (property.type === 'font-style') face.italic = property.value.type === 'italic';
    if (property.type === 'unicode-range') face.ranges = property.value;
    if (property.type === 'font-weight') {
      const [min, max] = property.value.map(weightOf);
      face.weight = { min: min ?? 400, max: max ?? min ?? 400 };
    }
    if (property.type === 'source') {
      const addresses = property.value.map((source) =>
        source.type === 'url' ? source.value.url.url : '',
      );
      face.file = addresses.find((address) => address.endsWith('.woff2')) ?? '';
    }
  }
  return face;
}
