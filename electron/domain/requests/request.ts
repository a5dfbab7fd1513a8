import { z } from 'zod';

/** What a customer can ask for (domain.md 1.4), each with its article of the APPI or section of the policy. */
export const requestTypeSchema = z.enum([
  'purpose_notice', // Art. 32(2)
  'disclosure', // Art. 33(1)
  'provision_records', // Art. 33(5)
  'correction', // Art. 34
  'stop_use_breach', // Art. 35(1)
  'stop_provision', // Art. 35(3)
  'stop_use_unneeded', // Art. 35(5)
  'stop_joint_use', // policy 6 and 7: more than the law asks
  'stop_notices', // policy 2
  'complaint', // Art. 40
]);

/** What a customer asks for. */
export type RequestType = z.infer<typeof requestTypeSchema>;

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
