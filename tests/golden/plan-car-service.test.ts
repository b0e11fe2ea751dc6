import { describe, expect, it } from 'vitest';
import { clientFieldKey } from '../../src/lib/model/fields.ts';
import { reasonKey } from '../../src/lib/model/diagnosis-settings.ts';
import { planOf, wordsOf } from './plan-scene.ts';

/**
 * A car service on Tuesday 17 February 2026: a cycle of 180 days, service twice a year by norm (183 days), prices put right. Every row is worked out by hand:
 * the day, why then, and the offer by group or by reason for leaving.
 */
const plan = await planOf('car-service.csv', 'UAH', '2026-02-17', 180, [
	{ group: 'setting', key: 'consumption/kind', value: 'season' },
	{ group: 'setting', key: 'consumption/timesAYear', value: 2 },
	{ group: 'setting', key: reasonKey('prices', 'mended'), value: 'yes' },
	{ group: 'client', key: clientFieldKey('decision', 'Ігор Бондаренко'), value: 'include' }
]);
const row = (client: string) => plan.get(client)!;

describe('the plan of a car service', () => {
	it.each([
		// Active; 25 August and 183 days are 24 February, two weeks before was the 10th: tomorrow.
		['Ігор Бондаренко', 'serviceNormDue', '2026-02-18', 'ownTerms'],
		// Sleeping; 1 March without a year, a Sunday: Monday.
		['Олена Ткачук', 'birthday', '2026-03-02', 'ownTerms'],
		// Sleeping, bonuses until 10 March: two weeks before.
		['Марія Шевчук', 'bonusesExpire', '2026-02-24', 'somethingNew'],
		// Came on 5 February and bought nothing; left for bad service, which a better one answers.
		['Сергій Мороз', 'visitWithoutPurchase', '2026-02-18', 'betterService'],
		// No bonuses left to lose; an order on 3 March last year, two weeks before is today: tomorrow.
		['Ганна Лисенко', 'orderLastYear', '2026-02-18', 'somethingNew']
	])('%s', (client, contact, day, offer) => expect(row(client)).toEqual({ client, contact, day, offer }));

	it('M4.3, M7.2: whoever left for the price hears that it was put right, and is offered terms', () => {
		expect(row('Петро Гончар')).toMatchObject({ contact: 'faultMended', offer: 'specialTerms' });
	});

	it('M3.4: category C is let go', () => expect(plan.has('Юрій Кравець')).toBe(false));

	it('reads the same in three languages', () => {
		expect(wordsOf(row('Ігор Бондаренко'), 'en')).toEqual(['Service or replacement due', 'Terms found nowhere else']);
		expect(wordsOf(row('Ігор Бондаренко'), 'ru')[0]).toBe('Подходит срок обслуживания или замены');
		expect(wordsOf(row('Ігор Бондаренко'), 'uk')[0]).toBe('Наближається термін обслуговування чи заміни');
		for (const locale of ['en', 'ru', 'uk'] as const) {
			for (const planned of plan.values()) for (const words of wordsOf(planned, locale)) expect(words).toMatch(locale === 'en' ? /^[A-Z]/ : /^[А-ЯІЇЄҐ]/u);
		}
	});
});
