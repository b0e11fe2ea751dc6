import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOM_FIGURES, type RoomTotals } from '../../model/room-totals.ts';
import { readTotalsLink, writeTotalsLink } from './totals-link.ts';
import { ESTIMATE, SHOP } from './totals.fixture.ts';

const FRAGMENT =
	'3;0123456789abcdef;1771243200000;rows.none;UAH;2026-02-16;%D0%9A%D0%B2%D1%96%D1%82%D0%B8%20%D0%BD%D0%B0%20%D1%80%D0%BE%D0%B7%D1%96;' +
	'2357,229,285,1843,60.5,32717.25,1354,8364.1,0.01125,14;60.5d,0.25p,0.25p,0.25p,0.25p,0.25p,0.25p,0.25p,0.25p,0.25p,0.25p,0.3t,p';

describe('a link of totals', () => {
	it('is short', () => expect(writeTotalsLink(SHOP)).toBe(FRAGMENT));

	const ofTrade = { ...SHOP, levers: { ...SHOP.levers, averageCheck: { value: 42.5, origin: 'example' as const } } };
	const invented = { ...SHOP, sample: 'all' as const };
	it.each([SHOP, ESTIMATE, ofTrade, invented, { ...SHOP, sample: null }, { ...SHOP, payback: 'never' as const }])('reads back as what it was', (totals) => {
		expect(readTotalsLink(`#${writeTotalsLink(totals)}`)).toEqual({ ok: true, value: totals });
	});

	it('reads back any amounts, those not known among them', () => {
		const amount = fc.option(fc.double({ min: 0, max: 1e300, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
		fc.assert(
			fc.property(fc.tuple(amount, amount, amount, amount), fc.string({ unit: 'grapheme', maxLength: 30 }), ([days, forgone, value, rate], plan) => {
				const figures = { ...SHOP.figures, 'cycle.days': days, 'forgone.topDown': forgone, 'worth.value': value, 'return.breakEvenRate': rate };
				const totals: RoomTotals = { ...SHOP, figures };
				expect(readTotalsLink(writeTotalsLink(totals))).toEqual({ ok: true, value: totals });
				expect(readTotalsLink(writeTotalsLink({ ...totals, plan })).ok).toBe(true);
			})
		);
	});

	it('is refused when it was cut short anywhere', () => {
		for (let length = 0; length < FRAGMENT.length; length++) {
			const read = readTotalsLink(FRAGMENT.slice(0, length));
			expect([length, read]).toEqual([length, { ok: false, error: 'room.damaged' }]);
		}
	});

	it('of a newer Rouse is refused as newer', () => {
		expect(readTotalsLink('#4;whatever')).toEqual({ ok: false, error: 'room.newer' });
	});

	it.each([
		FRAGMENT.replace('UAH', 'uah'),
		FRAGMENT.replace('rows', '__proto__'),
		FRAGMENT.replace('2357', '0x935'),
		FRAGMENT.replace('2357', '-1'),
		FRAGMENT.replace('2357', '1e999'),
		FRAGMENT.replace('2026-02-16', '2026-02-30'),
		FRAGMENT.replace('%D0%9A', '%D0'),
		FRAGMENT.replace('60.5d', '60.5x'),
		FRAGMENT.replace('1843', '1844'),
		FRAGMENT.replace(',14;', ',601;'),
		FRAGMENT.replace('3;', '2;'),
		FRAGMENT.replace('3;', '0;'),
		FRAGMENT.replace('.none', ''),
		FRAGMENT.replace('none', 'few'),
		FRAGMENT.replace('none', 'none.none'),
		`${FRAGMENT};`,
		`${FRAGMENT},1p`,
		FRAGMENT.replace('%D0%9A', 'a'.repeat(3000)),
		'margin=0.3'
	])('is refused when it was changed on the way: %s', (fragment) => {
		expect(readTotalsLink(fragment)).toEqual({ ok: false, error: 'room.damaged' });
	});

	it('never throws, whatever it is given', () => {
		fc.assert(fc.property(fc.string(), (text) => void readTotalsLink(text)));
		const pieces = fc.array(fc.constantFrom('1', ';', ',', 'UAH', 'rows', '60t', 'e', '-', '%', '%00', SHOP.id), { maxLength: 60 });
		fc.assert(fc.property(pieces, (parts) => void readTotalsLink(parts.join(''))));
	});

	it('has a place for every figure, and for the payback', () => expect(FRAGMENT.split(';')[7].split(',')).toHaveLength(ROOM_FIGURES.length + 1));
});
