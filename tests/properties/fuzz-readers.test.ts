import { expect, it } from 'vitest';
import { fuzzReaders } from './fuzz-readers.ts';

// The bench runs 10,000.
it('readers come back from whatever they are given', async () => {
	await expect(fuzzReaders(400, 20_251_122)).resolves.toBeUndefined();
}, 240_000);
