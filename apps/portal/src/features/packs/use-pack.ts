import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Asks for a pack; the lists show it at once. */
export function usePack<I>(ask: (input: I) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => client.invalidateQueries({ queryKey: ['packs'] }),
  });
}
