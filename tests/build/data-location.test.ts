import { dirname, isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, markFolder } from '../../electron/app/data-location.ts';

test.each([
  ['win32', {}],
  ['win32', { ProgramData: String.raw`D:\ProgramData` }],
  ['linux', {}],
  ['linux', { XDG_DATA_HOME: '/home/x/data', XDG_STATE_HOME: '/home/x/state' }],
  ['linux', { CONSENT_DESK_DATA: '/srv/desk/' }],
])(
  'on %s with %j the second mark lies outside of the data folder, which is copied or restored as a whole',
  (platform, env) => {
    const [data, marks] = [dataFolder(env, platform).replace(/[\\/]$/, ''), markFolder(env, platform)];
    expect(marks).not.toBe(data);
    expect(marks.startsWith(`${data}/`) || marks.startsWith(`${data}\\`)).toBe(false);
  },
);

test('a data folder that was chosen from where the program was started has its marks beside it', () => {
  const marks = markFolder({ CONSENT_DESK_DATA: 'data' }, 'linux');
  expect(isAbsolute(marks)).toBe(true);
  expect(marks).toBe(`${dirname(marks)}/data.marks`);
});
