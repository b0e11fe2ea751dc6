import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRoomFile, writeTotalsFile } from '../../src/lib/share/totals/room-file.ts';
import { readTotalsLink, writeTotalsLink } from '../../src/lib/share/totals/totals-link.ts';
import { ESTIMATE, SHOP } from '../../src/lib/share/totals/totals.fixture.ts';

const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/room/${name}`, import.meta.url)));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('totals of every past format', () => {
	it('format 1 is read, and knows nothing of a payback or a sample', () => {
		const totals = { ...SHOP, payback: null, sample: null };
		expect(readRoomFile(frozen('format-1.rouse-totals'))).toStrictEqual({ ok: true, value: { kind: 'totals', totals } });
		expect(readTotalsLink(textOf(frozen('format-1.link.txt')).trim())).toStrictEqual({ ok: true, value: totals });
	});

	it('format 2 is read, and knows nothing of a sample; an estimate has none', () => {
		const totals = { ...SHOP, sample: null };
		expect(readRoomFile(frozen('format-2.rouse-totals'))).toStrictEqual({ ok: true, value: { kind: 'totals', totals } });
		expect(readTotalsLink(textOf(frozen('format-2.link.txt')).trim())).toStrictEqual({ ok: true, value: totals });
		const read = readRoomFile(frozen('format-2.rouse-board'));
		if (!read.ok || read.value.kind !== 'board') throw new Error('no board');
		expect(read.value.board.participants).toStrictEqual([
			{ number: 1, name: '', totals },
			{ number: 3, name: 'Ряд 2', totals: ESTIMATE }
		]);
	});

	it('format 3 is read as it was made, and is what is written today', () => {
		expect(readRoomFile(frozen('format-3.rouse-totals'))).toStrictEqual({ ok: true, value: { kind: 'totals', totals: SHOP } });
		expect(textOf(writeTotalsFile(SHOP, 'totals').bytes)).toBe(textOf(frozen('format-3.rouse-totals')));
		const link = textOf(frozen('format-3.link.txt')).trim();
		expect(readTotalsLink(link)).toStrictEqual({ ok: true, value: SHOP });
		expect(`#${writeTotalsLink(SHOP)}`).toBe(link);
	});
});
