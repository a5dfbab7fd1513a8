/**
 * A customer who does not exist, written like no other, to be searched for wherever personal data must not be: in logs, in
 * the files of the data folder, in failures. Every text of it can be written in Shift_JIS.
 */
export const canary = {
  name: '金糸雀 啼太郎',
  kana: 'かなりあ なきたろう',
  phone: '090-5551-0173',
  address: '山形県上山市金糸雀町7-31',
  email: 'kanaria-73@example.com',
  occupation: '金糸雀の調教師',
  remark: '金糸雀台帳の全記録',
  plate: '山形 573 き 71-73',
  vin: 'KNR73-7100173',
} as const;

/** The parts by which a leak shows, however it was cut or written: with or without hyphens and spaces. */
export const canaryMarks: readonly string[] = [
  '金糸雀',
  '啼太郎',
  'かなりあ',
  '5551-0173',
  '09055510173',
  'kanaria',
  '71-73',
  '7100173',
];
