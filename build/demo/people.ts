import { blankCustomer, type CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';

/** Everybody here is invented; the telephone numbers lie in ranges that are not given out. */
export const manager = { label: '武田 誠', password: '蔵王の樹氷と月山の雪 1984' };

/** The receptionist of the demo. */
export const receptionist = { label: '佐藤 花子', password: '最上川の舟唄を朝に聞く 52' };

/** The customer of the demo. */
export function demoCustomer(name: string): CustomerFields {
  return {
    ...blankCustomer,
    kind: 'person',
    name,
    kana: 'みほん',
    gender: 'female',
    bornOn: '1983-04-02',
    postalCode: '999-3243',
    address: '山形県上山市高松字北谷地 999',
    phones: [{ label: 'mobile', value: '090-0000-4038', extension: null, remark: null }],
    emails: ['misaki@example.jp'],
  };
}

const unknownVehicle: VehicleFields = {
  plate: null,
  vin: null,
  carName: null,
  model: null,
  typeNumber: null,
  classNumber: null,
  firstRegistered: null,
  inspectionExpiresOn: null,
  baseLocation: null,
  purposeOfUse: null,
};

/** Two cars: one of her own, one that belongs to the finance company. */
export const demoVehicles: readonly {
  readonly fields: VehicleFields;
  readonly owner: 'customer' | 'finance_company';
}[] = [
  {
    owner: 'customer',
    fields: {
      ...unknownVehicle,
      plate: '山形 501 す 12-34',
      vin: 'MR52S-125678',
      carName: 'ハスラー',
      firstRegistered: '2021-03',
      inspectionExpiresOn: '2027-03-14',
    },
  },
  {
    owner: 'finance_company',
    fields: {
      ...unknownVehicle,
      plate: '庄内 330 さ ・・88',
      vin: 'AGH30-0098765',
      carName: 'アルファード',
      firstRegistered: '2019-11',
    },
  },
];
