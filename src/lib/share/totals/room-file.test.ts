import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVER_NAMES } from '../../model/levers.ts';
import { ROOM_FIGURES } from '../../model/room-totals.ts';
import { totalsFormat1 } from './format-1-schema.ts';
import { MAX_ROOM_FILE_BYTES, readTotalsFile, ROOM_FORMAT, writeTotalsFile } from './room-file.ts';
import { ESTIMATE, SHOP } from './totals.fixture.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const file = { application: 'rouse', kind: 'totals', format: ROOM_FORMAT, totals: SHOP };
const withFigures = (figures: object) => ({ ...file, totals: { ...SHOP, figures: { ...SHOP.figures, ...figures } } });

describe('a file of totals', () => {
	it.each([SHOP, ESTIMATE])('reads back as what it was', (totals) => {
		expect(readTotalsFile(writeTotalsFile(totals, 'totals').bytes)).toEqual({ ok: true, value: totals });
	});

	it('is named after its plan', () => {
		expect(writeTotalsFile(SHOP, 'підсумки').name).toBe('Квіти на розі підсумки.rouse-totals');
		expect(writeTotalsFile({ ...SHOP, plan: '../"evil"\n' }, 'totals').name).toBe('evil totals.rouse-totals');
		expect(writeTotalsFile(ESTIMATE, 'totals').name).toBe('totals.rouse-totals');
	});

	it('of a newer Rouse is refused as newer, whatever else is in it', () => {
		expect(readTotalsFile(bytesOf({ application: 'rouse', kind: 'totals', format: ROOM_FORMAT + 1, more: true }))).toEqual({ ok: false, error: 'room.newer' });
	});

	it.each(['', '{', '[]', 'null', '42', '{"application":"other"}', 'Client;Date\r\nIvan;2026-01-01', '\u0000\u0001', { application: 'rouse', kind: 'list', format: 1 }])(
		'is not %j',
		(content) => expect(readTotalsFile(bytesOf(content))).toEqual({ ok: false, error: 'room.notRouse' })
	);

	it('is refused before it is read when it is larger than any', () => {
		expect(readTotalsFile(new Uint8Array(MAX_ROOM_FILE_BYTES + 1))).toEqual({ ok: false, error: 'room.tooLarge' });
	});

	it.each([
		['a share of clients above all of them', withFigures({ 'clients.lost': 2357 })],
		['clients in parts', withFigures({ 'clients.total': 1.5 })],
		['less than no clients', withFigures({ 'clients.active': -1 })],
		['an amount that is a text', withFigures({ 'forgone.topDown': '=1+1' })],
		['a figure missing', withFigures({ 'cycle.days': undefined })],
		['a figure besides', withFigures({ 'revenue.total': 1 })],
		['rows', { ...file, rows: [{ client: 'Ivan' }] }],
		['clients', { ...file, totals: { ...SHOP, clients: [{ name: 'Ivan' }] } }],
		['an id that is none', { ...file, totals: { ...SHOP, id: 'constructor' } }],
		['a currency that is none', { ...file, totals: { ...SHOP, currency: '<b>' } }],
		['a day beyond the calendar', { ...file, totals: { ...SHOP, asOf: 1e9 } }]
	])('with %s is refused as a whole', (_, content) => {
		expect(readTotalsFile(bytesOf(content))).toEqual({ ok: false, error: 'room.damaged' });
	});

	it.each(['__proto__', 'constructor', 'prototype'])('with the key %s is none of ours', (key) => {
		const text = JSON.stringify(file).replace('"figures":{', `"figures":{"${key}":{"polluted":1},`);
		expect(readTotalsFile(bytesOf(text))).toEqual({ ok: false, error: 'room.notRouse' });
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	it('takes a name as text, cleaned and cut', () => {
		const plan = `<img src=x onerror=alert(1)>\u202e${'я'.repeat(500)}`;
		const read = readTotalsFile(bytesOf({ ...file, totals: { ...SHOP, plan } }));
		expect(read.ok && read.value.plan).toBe(`<img src=x onerror=alert(1)>${'я'.repeat(92)}`);
	});

	it('never throws, whatever it is given', () => {
		fc.assert(fc.property(fc.uint8Array(), (bytes) => void readTotalsFile(bytes)));
		fc.assert(fc.property(fc.jsonValue(), (json) => void readTotalsFile(bytesOf({ ...file, totals: json }))));
	});
});

/** Where this fails, the model has grown beyond the newest format: an older application could not read what is written now. Make the next format. */
it('holds the figures and the levers the model has', () => {
	expect(Object.keys(totalsFormat1.entries.figures.pipe[0].entries)).toEqual([...ROOM_FIGURES]);
	expect(Object.keys(totalsFormat1.entries.levers.entries)).toEqual([...LEVER_NAMES]);
});
