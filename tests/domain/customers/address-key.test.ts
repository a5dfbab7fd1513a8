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

test.each([
  ['上山市大字金瓶字湯尻19番地', '上山市金瓶湯尻19'],
  ['〒999-3192 山形県上山市河崎一丁目1番10号', '上山市河崎1-1-10'],
  ['上山市見本町百二番地', '上山市見本町102'],
  ['上山市見本町1-2 201号', '上山市見本町1-2 201号室'],
  ['上山市見本町1-2 佐藤方', '上山市見本町1-2'],
  ['山形県東置賜郡高畠町大字高畠435', '高畠町高畠435'],
  ['岩手県紫波郡矢巾町第10地割25番地', '矢巾町10-25'],
  ['福岡県小郡市見本町1', '小郡市見本町1'],
])('%s and %s are one house', (one, other) => expect(addressKey(one)).toBe(addressKey(other)));

test.each([
  ['小郡市見本町1', '蒲郡市見本町1'],
  ['大和郡山市見本町1', '郡山市見本町1'],
  ['上山市十文字1', '上山市文字1'],
])('%s and %s are two', (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)));
