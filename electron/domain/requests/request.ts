import { z } from 'zod';

/** How the request reached the shop. */
export const requestChannelSchema = z.enum(['counter', 'phone', 'post', 'fax', 'email']);

/** Who asks (Art. 37(3), 施行令 13). */
export const requesterSchema = z.enum(['self', 'legal_representative', 'agent']);

/** How the answer is wanted; only for what can be disclosed (Art. 33(1), (2)). */
export const answerMethodSchema = z.enum(['paper', 'electronic', 'view_at_shop', 'phone']);

/**
 * Days until the shop means to have answered. The Act says only 遅滞なく; a lawsuit may follow two weeks after the request
 * arrived (Art. 39), and so two weeks is what the slip promises.
 */
export const answerWithinDays = 14;
