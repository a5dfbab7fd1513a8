import { useParams } from 'react-router';
import { trustedId, type CustomerId, type NoticeId, type RequestId } from '../../../electron/domain/ids.ts';

/** Whom and what the address of a screen names. Addresses come from `paths` alone, so that their ids were judged before. */
interface Address {
  readonly customerId: CustomerId;
  readonly requestId: RequestId;
  readonly noticeId: NoticeId;
  /** The older of two versions that are compared. */
  readonly beforeId: NoticeId;
}

/** The ids in the address of the screen; a screen asks for those that its path has. */
export function useAddress(): Address {
  const { customerId = '', requestId = '', noticeId = '', beforeId = '' } = useParams();
  return {
    customerId: trustedId(customerId),
    requestId: trustedId(requestId),
    noticeId: trustedId(noticeId),
    beforeId: trustedId(beforeId),
  };
}
