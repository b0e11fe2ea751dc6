import { describe, expect, it } from 'vitest';
import { civilFromDay, dayFromIso, isoFromDay } from '../kernel/days.ts';
import { nextProfessionalDay, professionNamed, type ProfessionId } from './professional-days.ts';

const next = (id: ProfessionId, country: string | null, from: string) => {
	const day = dayFromIso(from)!;
	const found = nextProfessionalDay(id, country, day, civilFromDay(day).year);
	return found && isoFromDay(found);
};

describe('M6.2 professional holidays', () => {
	it('fall on the days that calendars of the countries print', () => {
		expect(next('driver', 'RU', '2026-01-01')).toBe('2026-10-25');
		expect(next('doctor', 'RU', '2026-01-01')).toBe('2026-06-21');
		expect(next('doctor', 'UA', '2026-01-01')).toBe('2026-07-27');
		expect(next('teacher', 'UA', '2026-01-01')).toBe('2026-10-04');
		expect(next('teacher', 'RU', '2026-01-01')).toBe('2026-10-05');
		expect(next('builder', 'KZ', '2026-01-01')).toBe('2026-08-09');
		expect(next('trade', 'RU', '2026-01-01')).toBe('2026-07-25');
		expect(next('architect', 'PL', '2026-01-01')).toBe('2026-10-05');
		expect(next('lawyer', 'BY', '2026-01-01')).toBe('2026-12-06');
	});

	it('count the 256th day, a date earlier in a leap year', () => {
		expect(next('programmer', 'RU', '2026-01-01')).toBe('2026-09-13');
		expect(next('programmer', 'RU', '2028-01-01')).toBe('2028-09-12');
	});

	it('are those of next year once this year’s have passed, and today’s today', () => {
		expect(next('accountant', 'RU', '2026-11-21')).toBe('2026-11-21');
		expect(next('accountant', 'RU', '2026-11-22')).toBe('2027-11-21');
	});

	it('are unknown where the country keeps none that is known', () => {
		expect(next('lawyer', 'DE', '2026-01-01')).toBeNull();
		expect(next('doctor', null, '2026-01-01')).toBeNull();
		expect(next('cook', null, '2026-01-01')).toBe('2026-10-20');
		expect(next('doctor', 'constructor', '2026-01-01')).toBeNull();
	});
});

describe('the profession of a client', () => {
	it('is known in three languages, and the special one before the general', () => {
		expect(professionNamed('Главный бухгалтер')).toBe('accountant');
		expect(professionNamed('Врач-ветеринар')).toBe('vet');
		expect(professionNamed('старша медична сестра')).toBe('nurse');
		expect(professionNamed('Software developer')).toBe('programmer');
		expect(professionNamed('Водій')).toBe('driver');
		expect(professionNamed('шофёр')).toBe('driver');
	});

	it('is not guessed from a part of another word', () => {
		expect(professionNamed('Velvet seller')).toBeNull();
		expect(professionNamed('гидравлик')).toBeNull();
		expect(professionNamed('')).toBeNull();
		expect(professionNamed('директор')).toBeNull();
	});
});
