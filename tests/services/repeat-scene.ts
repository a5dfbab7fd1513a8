import {
  trustedId,
  type CustomerId,
  type EntryId,
  type NoticeId,
  type RequestId,
  type VehicleId,
} from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

const recall: ScopeText = 'recall:lotas';

/** What is there before the command. */
export interface Scene {
  readonly desk: TestDesk;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId;
  readonly consentId: EntryId;
  /** A notice that was drafted and not adopted. */
  readonly draftId: NoticeId;
  readonly requestId: RequestId;
  /** A request that was decided and not yet answered. */
  readonly decidedId: RequestId;
}

/** A command as it is sent again, and as another one. */
export interface Repeatable {
  /** What the command says, without its id. */
  readonly input: (scene: Scene) => object | Promise<object>;
  /** What another command of this channel would say; none where the channel says nothing but its id. */
  readonly other?: (scene: Scene) => object;
}

/** A desk with a customer, a car, a consent, a drafted notice and two requests. */
export async function scene(): Promise<Scene> {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const vehicleId = await addCar(desk, customerId);
  const { entryId } = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(recall, 'agreed')]));
  const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...notice, version: 2 } });
  const request = await desk.ask('request.receive', requestOf(desk, customerId, { requestTypes: ['stop_notices'] }));
  const decided = await desk.ask('request.receive', requestOf(desk, customerId, { requestTypes: ['complaint'] }));
  const decidedId = trustedId(decided.entryId);
  const byType = [{ type: 'complaint' as const, outcome: 'answered' as const, ground: null, reason: null }];
  await desk.ask('request.decide', { id: desk.id(), requestId: decidedId, byType });
  return {
    desk,
    customerId,
    vehicleId,
    consentId: entryId,
    draftId: noticeId,
    requestId: trustedId(request.entryId),
    decidedId,
  };
}
