import { vi } from 'vitest';

// For tests that sign in again and again and are about something else.
vi.mock('../../electron/keys/argon2-policy.ts', () => import('./cheap-argon2.ts'));
