import { expect, test } from 'vitest';
import { addressKey } from '../../../electron/domain/customers/address-key.ts';

test.each([
  '山形県上山市見本町二丁目3番地の4号',
  '上山市見本町2丁目3番4号',
  '山形県　上山市 見本町２ー３ー４',
  '上山市見本町2-3-4',
  '上山市見本町2−3−4',
  '山形県上山市見本町２丁目３－４',
])('%s is one place, however it is written', (address) => {
  expect(addressKey(address)).toBe(addressKey('上山市見本町2-3-4'));
});

test.each([
  ['上山市見本町12-3', '上山市見本町1-23'],
  ['上山市見本町2-3-4', '上山市見本町2-3'],
  ['上山市見本町2-3', '天童市見本町2-3'],
  ['上山市見本町1-2 コーポ見本101', '上山市見本町1-2 コーポ見本102'],
  ['上山市見本町1-2 101', '上山市見本町1-2101'],
  ['上山市十日町1-2', '上山市一日町1-2'],
])('%s and %s are two places', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other));
});

test('variants of a character are one, and the numbers of blocks are read', () => {
  expect(addressKey('上山市髙松1番地')).toBe(addressKey('上山市高松1番地'));
  expect(addressKey('見本市鷲ヶ谷十二番地')).toBe(addressKey('見本市鷲ケ谷12番地'));
  expect(addressKey('見本市二十丁目3')).toBe(addressKey('見本市20丁目3'));
  expect(addressKey('見本市1-2 コーポ見本101')).toBe(addressKey('見本市1番2号コーポ見本101'));
});

test('nothing to compare is no address', () => {
  expect(addressKey(null)).toBeNull();
  expect(addressKey('　')).toBeNull();
});
