import { z } from 'zod';

/** Where the pen was, in tenths of a pixel from the upper left corner of the pad, when, in milliseconds, and how hard. */
const pointSchema = z.strictObject({
  x: z.int().min(0).max(100_000),
  y: z.int().min(0).max(100_000),
  /** Since the pen first came down. */
  t: z.int().min(0).max(3_600_000),
  /** Pressure, 0 to 1000; a mouse or a finger says half of it. */
  p: z.int().min(0).max(1_000),
});

/** More points than anybody's name has: half an hour of writing. */
const mostPoints = 50_000;

/** The strokes of a signature in the order of writing. A pad that nobody wrote on, or only touched, is no signature. */
export const strokesSchema = z
  .array(z.array(pointSchema).min(1).max(10_000))
  .max(500)
  .refine((strokes) => strokes.some((stroke) => stroke.length > 1), { message: 'signature_empty', abort: true })
  .refine((strokes) => strokes.reduce((count, stroke) => count + stroke.length, 0) <= mostPoints, {
    message: 'signature_too_long',
  });

/** The strokes of a signature in the order of writing. */
export type Strokes = z.infer<typeof strokesSchema>;

/** The exact text of strokes: what is hashed and kept. The order of keys is the schema's, whatever order they came in. */
export function strokesText(strokes: Strokes): string {
  return JSON.stringify(strokesSchema.parse(strokes));
}
