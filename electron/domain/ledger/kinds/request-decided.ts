import { z } from 'zod';
import { decisionOnRequestSchema } from '../../requests/flow.ts';
import { defineKind } from '../kind.ts';

const outcomes = {
  granted: { ja: '依頼のとおり応じることにしました', en: 'The request was granted' },
  partly: { ja: '依頼の一部に応じることにしました', en: 'The request was granted in part' },
  refused: { ja: '依頼に応じられないことになりました', en: 'The request was refused' },
  not_applicable: { ja: '依頼に当たる情報はありませんでした', en: 'There was nothing that the request applies to' },
} as const;

/** The shop decided what to do about a request. */
export const requestDecided = defineKind({
  kind: 'request.decided',
  version: 1,
  body: z.strictObject({ requestId: z.uuidv7(), decision: decisionOnRequestSchema }),
  streams: (_header, body) => [`request:${body.requestId}`],
  describe: (body) => outcomes[body.decision.outcome],
});
