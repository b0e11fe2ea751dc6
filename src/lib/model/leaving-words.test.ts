import { describe, expect, it } from 'vitest';
import en from '../i18n/messages/diagnosis/en.json' with { type: 'json' };
import ru from '../i18n/messages/diagnosis/ru.json' with { type: 'json' };
import uk from '../i18n/messages/diagnosis/uk.json' with { type: 'json' };
import { LEAVING_REASON_IDS, type LeavingReasonId } from './leaving-reasons.ts';
import { plainText, reasonNamed } from './leaving-words.ts';

const named = (text: string) => reasonNamed(plainText(text));

describe('what clients say of why they left', () => {
	it.each<[string, LeavingReasonId]>([
		['Too expensive', 'prices'],
		['Дорого.', 'prices'],
		['Надто дорого', 'prices'],
		['Подорожало', 'prices'],
		['Нет в наличии', 'range'],
		['вузький асортимент', 'range'],
		['Плохое обслуживание', 'service'],
		['Хамство персонала', 'service'],
		['погане обслуговування', 'service'],
		['Низкое качество', 'quality'],
		['Товар неякісний', 'quality'],
		['Нет бонусов', 'noBonus'],
		['застаріле обладнання', 'outdated'],
		['Жалобу проигнорировали', 'complaintsIgnored'],
		['не передзвонили', 'complaintsIgnored'],
		['Переехал в другой город', 'needChanged'],
		['переїхала', 'needChanged'],
		['No longer needed', 'needChanged'],
		['Равнодушие менеджера', 'indifference'],
		['Просто забыл', 'drifted']
	])('M4.1: «%s» is %s', (text, id) => {
		expect(named(text)).toBe(id);
	});

	it.each(['', 'не дорого', 'Not expensive', 'ценность', 'дорога далеко', 'Дорого и хамят', 'ушёл к конкуренту', 'service was fine, moved away'])(
		'M4.1: «%s» names no reason plainly, and stays as it is',
		(text) => {
			expect(named(text)).toBeNull();
		}
	);

	it('knows each reason by its own name in every language', () => {
		for (const words of [en, ru, uk]) {
			for (const id of LEAVING_REASON_IDS) expect(named(words[`diagnosis_reason_${id}`]), words[`diagnosis_reason_${id}`]).toBe(id);
		}
	});
});
