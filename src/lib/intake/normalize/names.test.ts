import { describe, expect, it } from 'vitest';
import { nameParts, readEmails } from './names.ts';

const bare = (name: string) => nameParts(name).bare;

describe('a name', () => {
	it('is the same whatever its case, order, ё, accents and punctuation', () => {
		expect(bare('Королёва Анна')).toBe(bare('анна  КОРОЛЕВА'));
		expect(bare('Мар’яна О’Коннор')).toBe(bare("Мар'яна О´Коннор"));
		expect(bare('José García')).toBe(bare('garcia, jose'));
		expect(bare('Петренко, Анна-Марія')).toBe(bare('Анна Марія Петренко'));
		expect(bare('ООО «Зелёный сад»')).toBe(bare('Зеленый Сад'));
	});

	it('is the same with Latin letters that look Cyrillic', () => {
		expect(bare('Aннa Koвaль')).toBe(bare('Анна Коваль'));
		expect(nameParts('Петров Иван C.').initial).toBe('с');
		expect(bare('Anna Koval')).not.toBe(bare('Анна Коваль'));
	});

	it('keeps the patronymic apart, in full or as a letter', () => {
		expect(nameParts('Иванов Иван Петрович')).toEqual({ bare: 'иван иванов', initial: 'п', patronymic: 'петрович' });
		expect(nameParts('Иванов Иван П.')).toEqual({ bare: 'иван иванов', initial: 'п', patronymic: '' });
		expect(nameParts('Олена Іванівна Шевченко')).toMatchObject({ bare: 'олена шевченко', patronymic: 'іванівна' });
	});

	it('takes a surname that ends like a patronymic for a surname', () => {
		expect(bare('Богдан Хмельович')).toBe('богдан хмельович');
		expect(bare('Анна Петрович Сергеевна')).not.toBe('');
	});

	it('tells nothing as one word, or with initials alone', () => {
		for (const name of ['', 'Анна', 'ООО Ромашка', 'Иванов И. П.', '—']) expect([name, bare(name)]).toEqual([name, '']);
	});

	it('leaves і and и, and different words, apart', () => {
		expect(bare('Ірина Мельник')).not.toBe(bare('Ирина Мельник'));
		expect(bare('Client 0417')).not.toBe(bare('Client 0418'));
	});
});

it('reads the e-mail addresses of a text', () => {
	expect(readEmails('Anna <ANNA@Example.com>; b@x.co')).toEqual(['anna@example.com', 'b@x.co']);
	expect(readEmails('anna at example.com')).toEqual([]);
	expect(readEmails('@anna')).toEqual([]);
});
