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

/** What somebody wrote by hand: the strokes, and the pad that they lie on, without which nobody could paint them again. */
const handwritingSchema = z.strictObject({
  /** In tenths of a pixel, as the strokes. */
  pad: z.strictObject({ width: z.int().min(1).max(100_000), height: z.int().min(1).max(100_000) }),
  strokes: strokesSchema,
});

/** The size of the pad that was written on. */
export const { pad: padSchema } = handwritingSchema.shape;

/** What somebody wrote by hand. */
export type Handwriting = z.infer<typeof handwritingSchema>;

/**
 * The exact text of a handwriting: what is hashed and kept. The order of keys is the schema's, whatever order they came in.
 * What was kept before the pad was measured is the list of strokes alone.
 */
export function handwritingText({ pad, strokes }: Handwriting): string {
  return JSON.stringify(handwritingSchema.parse({ pad, strokes }));
}
