import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTotalsFile, writeTotalsFile } from '../../src/lib/share/totals/room-file.ts';
import { readTotalsLink, writeTotalsLink } from '../../src/lib/share/totals/totals-link.ts';
import { SHOP } from '../../src/lib/share/totals/totals.fixture.ts';

const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/room/${name}`, import.meta.url)));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('totals of every past format', () => {
	it('format 1 is read as it was made, and is what is written today', () => {
		expect(readTotalsFile(frozen('format-1.rouse-totals'))).toStrictEqual({ ok: true, value: SHOP });
		expect(textOf(writeTotalsFile(SHOP, 'totals').bytes)).toBe(textOf(frozen('format-1.rouse-totals')));
		const link = textOf(frozen('format-1.link.txt')).trim();
		expect(readTotalsLink(link)).toStrictEqual({ ok: true, value: SHOP });
		expect(`#${writeTotalsLink(SHOP)}`).toBe(link);
	});
});
