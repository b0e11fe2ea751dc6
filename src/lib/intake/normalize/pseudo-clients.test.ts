import { expect, it } from 'vitest';
import { isPseudoClient } from './pseudo-clients.ts';

it.each([
	'Walk-in',
	'WALK IN CUSTOMER',
	'Cash customer',
	'Guest',
	'(guest)',
	'Guest #12',
	'Retail customer',
	'n/a',
	'N.A.',
	'test',
	'-',
	'???',
	'Розничный покупатель',
	'розничный  покупатель 2',
	'«Частное лицо»',
	'Физ. лицо',
	'физлицо',
	'Гость',
	'Наличные',
	'наличный расчёт',
	'Без имени',
	'не указан',
	'Роздрібний покупець',
	'Готівка',
	'Без клієнта',
	'невідомий клієнт',
	'Тестовый клиент'
])('%s is nobody in particular', (name) => expect(isPseudoClient(name)).toBe(true));

it.each([
	'',
	'Edgar Guest',
	'Guest, Edgar',
	'Наличная Ольга',
	'Ольга Гость',
	'Тестов Иван',
	'Test Drive Ltd',
	'ООО «Розничный покупатель плюс»',
	'Cash Warren',
	'Нил',
	'Client 0417',
	'17850',
	'Клиент Анна',
	'Гостева',
	'A-12'
])('%s can be somebody', (name) => expect(isPseudoClient(name)).toBe(false));
