import { joinBilingual, type Bilingual } from '../text/bilingual.ts';
import type { Holder, VehicleFields } from './vehicle.ts';

const names: Readonly<Record<keyof VehicleFields, Bilingual>> = {
  plate: { ja: 'ナンバー', en: 'plate' },
  vin: { ja: '車台番号', en: 'chassis number' },
  carName: { ja: '車名', en: 'car name' },
  model: { ja: '型式', en: 'model' },
  typeNumber: { ja: '型式指定番号', en: 'type number' },
  classNumber: { ja: '類別区分番号', en: 'class number' },
  firstRegistered: { ja: '初度登録年月', en: 'first registration' },
  inspectionExpiresOn: { ja: '車検の満了日', en: 'inspection expiry' },
  baseLocation: { ja: '使用の本拠', en: 'base location' },
  purposeOfUse: { ja: '使いみち', en: 'use' },
};

const roles: Readonly<Record<Holder['role'], Bilingual>> = {
  owner: { ja: '所有者', en: 'owner' },
  user: { ja: '使用者', en: 'user' },
  bringer: { ja: '持込の方', en: 'bringer' },
};

const kinds: Readonly<Record<Holder['kind'], Bilingual>> = {
  customer: { ja: 'お客様', en: 'a customer' },
  finance_company: { ja: '信販会社', en: 'a finance company' },
  employer: { ja: '勤務先', en: 'the employer' },
  family: { ja: 'ご家族', en: 'the family' },
  dealer: { ja: '販売店', en: 'a dealer' },
  other: { ja: 'そのほかの方', en: 'somebody else' },
};

/** Which fields of a car an edit touched, in words. */
export function describeVehicleFields(changed: object): Bilingual {
  return joinBilingual(Object.entries(names).flatMap(([field, told]) => (field in changed ? told : [])));
}

/** 所有者は信販会社、使用者はお客様 */
export function describeHolders(holders: readonly Holder[]): Bilingual {
  return joinBilingual(
    holders.map(({ role, kind }) => ({
      ja: `${roles[role].ja}は${kinds[kind].ja}`,
      en: `${roles[role].en}: ${kinds[kind].en}`,
    })),
  );
}

/** The car as people call it: by its plate, and what it is. */
export function describeCar({ plate, carName }: Pick<VehicleFields, 'plate' | 'carName'>): Bilingual {
  const named = [plate, carName].filter((word) => word !== null).join(' ');
  return named === '' ? { ja: 'ナンバーなし', en: 'no plate' } : { ja: named, en: named };
}
