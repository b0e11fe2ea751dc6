import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument } from './document.ts';
import { MISTAKES, mistakeKey, PREPARATIONS, preparationKey, readinessOf, writtenKey } from './readiness.ts';

const plan = (settings: Readonly<Record<string, string>>) =>
	applyChanges(
		emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'),
		Object.entries(settings).map(([key, value]) => ({ group: 'setting', key, value }))
	).document;

describe('readiness', () => {
	it('M10: eight mistakes, seven preparations of M4.2a, a name (M5.3) and a figure (M5.6): seventeen points, all open at first', () => {
		expect([MISTAKES.length, PREPARATIONS.length]).toEqual([8, 7]);
		expect(readinessOf(plan({}))).toMatchObject({ good: 0, bad: 0, open: 17, of: 17, contradictions: [] });
	});

	it('M10: a mistake that is not made is good, one that is made bad, and comes first', () => {
		const { next, ...score } = readinessOf(plan({ [mistakeKey('leftAlone')]: 'no', [mistakeKey('sameLetter')]: 'yes' }));
		expect(score).toEqual({ good: 1, bad: 1, open: 15, of: 17, contradictions: [] });
		expect(next.slice(0, 2)).toEqual(['sameLetter', 'responsible']);
		expect(next).not.toContain('leftAlone');
	});

	it('M4.2a: what is prepared is good, what is not is bad', () => {
		expect(readinessOf(plan({ [preparationKey('apology')]: 'yes', [preparationKey('lookUp')]: 'no' }))).toMatchObject({ good: 1, bad: 1, open: 15 });
	});

	it('M5.3, M5.6: a name and a figure count once they are written, blanks do not', () => {
		expect(readinessOf(plan({ [writtenKey('responsible')]: 'Olena', [writtenKey('kpi')]: '  ' }))).toMatchObject({ good: 1, open: 16 });
	});

	it('M10: a name beside "nobody is responsible" contradicts it, and is said', () => {
		const document = plan({ [writtenKey('responsible')]: 'Olena', [mistakeKey('nobodyResponsible')]: 'yes' });
		expect(readinessOf(document).contradictions).toEqual(['responsible']);
	});
});
