import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../../renderer/api/queries.ts';
import { useRetainedQueries } from '../../../renderer/api/retained-queries.ts';

function Keeper({ isHidden }: { readonly isHidden: boolean }) {
  useRetainedQueries(isHidden);
  return null;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('what a hidden screen stands on is kept for as long as it is hidden, and not for ever', () => {
  const client = createQueryClient();
  const key = ['customer.get', { customerId: 'c' }];
  const tree = (isHidden: boolean) => (
    <QueryClientProvider client={client}>
      <Keeper isHidden={isHidden} />
    </QueryClientProvider>
  );
  client.setQueryData(key, '髙橋 美咲');
  const { rerender } = render(tree(true));
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(client.getQueryData(key)).toBe('髙橋 美咲');
  rerender(tree(false));
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(client.getQueryData(key)).toBeUndefined();
});
