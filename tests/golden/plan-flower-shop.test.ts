import { describe, expect, it } from 'vitest';
import { planOf, wordsOf } from './plan-scene.ts';

/** A flower shop on Monday 16 February 2026, three weeks before 8 March, with a cycle of 60 days. Every row is worked out by hand. */
const plan = await planOf('flower-shop.csv', 'RUB', '2026-02-16', 60);
const row = (client: string) => plan.get(client)!;

describe('the plan of a flower shop', () => {
	it.each([
		// Lost; the order of 6 March last year, two weeks before: Friday the 20th.
		['Анна Белова', 'orderLastYear', '2026-02-20', 'personalPromise'],
		// Sleeping; the wedding was on 5 March.
		['Борис Громов', 'familyDate', '2026-03-05', 'ownTerms'],
		// Lost; an officer, in Russia 23 February, a Monday; left because there were no bonuses, which points answer.
		['Вера Орлова', 'professionalHoliday', '2026-02-23', 'points'],
		// Sleeping; born on 29 February, congratulated on the 28th in a common year: a Saturday, so on Monday.
		['Глеб Панов', 'birthday', '2026-03-02', 'somethingNew'],
		// Sleeping; first came on 2 March 2023.
		['Дина Зуева', 'firstPurchaseAnniversary', '2026-03-02', 'somethingNew']
	])('%s', (client, contact, day, offer) => expect(row(client)).toEqual({ client, contact, day, offer }));

	it('M3.4: category C is let go', () => expect(plan.has('Ева Кротова')).toBe(false));

	it('reads the same in three languages', () => {
		expect(wordsOf(row('Вера Орлова'), 'en')).toEqual(['Professional holiday', 'Points worth spending']);
		expect(wordsOf(row('Вера Орлова'), 'ru')[0]).toBe('Профессиональный праздник');
		expect(wordsOf(row('Вера Орлова'), 'uk')[0]).toBe('Професійне свято');
		for (const locale of ['en', 'ru', 'uk'] as const) {
			for (const planned of plan.values()) for (const words of wordsOf(planned, locale)) expect(words).toMatch(locale === 'en' ? /^[A-Z]/ : /^[А-ЯІЇЄҐ]/u);
		}
	});
});
