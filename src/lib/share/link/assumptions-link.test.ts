import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument, typedLevers } from '../../model/document.ts';
import { LEVERS } from '../../model/levers.ts';
import { changesOfLink, readLink, writeLink, type LinkedAssumptions } from './assumptions-link.ts';

const SHOP: LinkedAssumptions = {
	currency: 'UAH',
	returns: 'net',
	levers: { cycle: 60.5, margin: 0.3, sleepingAfter: 1, lostAfter: 3, ownCycles: 1 },
	settings: { 'quick/clients': 2357, 'control/share': 0.1 }
};

describe('a link of assumptions', () => {
	it('can be read as it stands', () => {
		expect(writeLink(SHOP)).toBe('1;UAH;net;cycle=60.5;sleepingAfter=1;lostAfter=3;ownCycles=1;margin=0.3;quick/clients=2357;control/share=0.1');
	});

	it('reads back as what it was, for any numbers the fields take', () => {
		const lever = (name: 'margin' | 'churn' | 'averageCheck' | 'purchasesPerYear') =>
			fc.double({ min: Math.max(LEVERS[name].min, 1e-6), max: LEVERS[name].max, noNaN: true });
		fc.assert(
			fc.property(lever('margin'), lever('churn'), lever('averageCheck'), lever('purchasesPerYear'), (margin, churn, averageCheck, purchasesPerYear) => {
				const assumptions = { ...SHOP, levers: { ...SHOP.levers, margin, churn, averageCheck, purchasesPerYear } };
				expect(readLink(`#${writeLink(assumptions)}`)).toEqual({ ok: true, value: assumptions });
			})
		);
	});

	it('becomes a plan with these assumptions', () => {
		const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', SHOP.currency), changesOfLink(SHOP));
		expect(typedLevers(document)).toEqual(SHOP.levers);
		expect(document.fields.setting.get('quick/clients')?.value).toBe(2357);
	});

	it('of a newer Rouse is refused as newer, and whatever else is not ours as unreadable', () => {
		expect(readLink('2;UAH;net;margin=0.3;else')).toEqual({ ok: false, error: 'link.newer' });
		for (const fragment of [
			'',
			'#',
			'1',
			'0;UAH;net',
			'1;uah;net',
			'1;UAH;keep',
			'1;UAH;net;margin=2',
			'1;UAH;net;margin=',
			'1;UAH;net;margin=NaN',
			'1;UAH;net;margin=0x1',
			'1;UAH;net;__proto__=1',
			'1;UAH;net;constructor=1',
			'1;UAH;net;name=Ivan',
			'1;UAH;net;sleepingAfter=5;lostAfter=2',
			'1;UAH;net;quick/clients=-1',
			`1;UAH;net;margin=0.${'3'.repeat(3000)}`
		]) {
			expect([fragment, readLink(fragment)]).toEqual([fragment, { ok: false, error: 'link.unreadable' }]);
		}
	});

	it('never throws, whatever it is given', () => {
		fc.assert(fc.property(fc.string(), (text) => void readLink(text)));
		fc.assert(
			fc.property(fc.array(fc.constantFrom('1', ';', 'UAH', 'net', '=', 'margin', '0.3', '-', 'e', '/', '%00')), (parts) => void readLink(parts.join('')))
		);
	});
});
