import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVER_NAMES, type LeverOrigin } from '../../model/levers.ts';
import { ROOM_FIGURES } from '../../model/room-totals.ts';
import type { SampleShare } from '../../model/sample-layers.ts';
import { MAX_PARTICIPANTS, type Board } from '../../model/board.ts';
import { totalsFormat3 } from './format-3-schema.ts';
import { ROOM_FORMAT } from './read-totals.ts';
import { MAX_ROOM_FILE_BYTES, readRoomFile, writeBoardFile, writeTotalsFile } from './room-file.ts';
import { ESTIMATE, SHOP } from './totals.fixture.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const file = { application: 'rouse', kind: 'totals', format: ROOM_FORMAT, totals: SHOP };
const withFigures = (figures: object) => ({ ...file, totals: { ...SHOP, figures: { ...SHOP.figures, ...figures } } });

describe('a file of totals', () => {
	it.each([SHOP, ESTIMATE])('reads back as what it was', (totals) => {
		expect(readRoomFile(writeTotalsFile(totals, 'totals').bytes)).toEqual({ ok: true, value: { kind: 'totals', totals } });
	});

	it('is named after its plan', () => {
		expect(writeTotalsFile(SHOP, 'підсумки').name).toBe('Квіти на розі підсумки.rouse-totals');
		expect(writeTotalsFile({ ...SHOP, plan: '../"evil"\n' }, 'totals').name).toBe('evil totals.rouse-totals');
		expect(writeTotalsFile(ESTIMATE, 'totals').name).toBe('totals.rouse-totals');
	});

	it('of a newer Rouse is refused as newer, whatever else is in it', () => {
		expect(readRoomFile(bytesOf({ application: 'rouse', kind: 'totals', format: ROOM_FORMAT + 1, more: true }))).toEqual({ ok: false, error: 'room.newer' });
	});

	it.each([
		'',
		'{',
		'[]',
		'null',
		'42',
		'{"application":"other"}',
		'Client;Date\r\nIvan;2026-01-01',
		'\u0000\u0001',
		{ application: 'rouse', kind: 'list', format: 1 }
	])('is not %j', (content) => expect(readRoomFile(bytesOf(content))).toEqual({ ok: false, error: 'room.notRouse' }));

	it('is refused before it is read when it is larger than any', () => {
		expect(readRoomFile(new Uint8Array(MAX_ROOM_FILE_BYTES + 1))).toEqual({ ok: false, error: 'room.tooLarge' });
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
		['a payback before the first month', { ...file, totals: { ...SHOP, payback: 0 } }],
		['a payback that is no word of ours', { ...file, totals: { ...SHOP, payback: 'soon' } }],
		['a sample that is no word of ours', { ...file, totals: { ...SHOP, sample: 'few' } }],
		['a day beyond the calendar', { ...file, totals: { ...SHOP, asOf: 1e9 } }]
	])('with %s is refused as a whole', (_, content) => {
		expect(readRoomFile(bytesOf(content))).toEqual({ ok: false, error: 'room.damaged' });
	});

	it.each(['__proto__', 'constructor', 'prototype'])('with the key %s is none of ours', (key) => {
		const text = JSON.stringify(file).replace('"figures":{', `"figures":{"${key}":{"polluted":1},`);
		expect(readRoomFile(bytesOf(text))).toEqual({ ok: false, error: 'room.notRouse' });
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	it('takes a name as text, cleaned and cut', () => {
		const plan = `<img src=x onerror=alert(1)>\u202e${'я'.repeat(500)}`;
		const read = readRoomFile(bytesOf({ ...file, totals: { ...SHOP, plan } }));
		expect(read.ok && read.value.kind === 'totals' && read.value.totals.plan).toBe(`<img src=x onerror=alert(1)>${'я'.repeat(92)}`);
	});

	it('never throws, whatever it is given', () => {
		fc.assert(fc.property(fc.uint8Array(), (bytes) => void readRoomFile(bytes)));
		fc.assert(fc.property(fc.jsonValue(), (json) => void readRoomFile(bytesOf({ ...file, totals: json }))));
	});
});

const BOARD: Board = {
	...{ id: 'board-1', name: 'Зал', changedAt: 5 },
	participants: [
		{ number: 1, name: '', totals: SHOP },
		{ number: 3, name: 'Ряд 2', totals: { ...ESTIMATE, payback: 'never' } }
	]
};
const boardFile = (board: object) => bytesOf({ application: 'rouse', kind: 'board', format: ROOM_FORMAT, board });

describe('a file of a board', () => {
	it('reads back as what it was, a participant a line', () => {
		const { name, bytes } = writeBoardFile(BOARD, 'board');
		const { id, name: title, participants } = BOARD;
		expect(readRoomFile(bytes)).toEqual({ ok: true, value: { kind: 'board', board: { id, name: title, participants } } });
		expect(name).toBe('Зал.rouse-board');
		expect(new TextDecoder().decode(bytes).split('\n')).toHaveLength(5 + BOARD.participants.length + 3);
	});

	it('as large as a board can be is read', () => {
		const participants = Array.from({ length: MAX_PARTICIPANTS }, (_, place) => ({
			...{ number: place + 1, name: 'я'.repeat(120) },
			totals: { ...SHOP, plan: 'ї'.repeat(120), id: place.toString(16).padStart(16, '0') }
		}));
		const read = readRoomFile(writeBoardFile({ ...BOARD, participants }, 'board').bytes);
		expect(read.ok && read.value.kind === 'board' && read.value.board.participants.length).toBe(MAX_PARTICIPANTS);
	});

	it.each([
		['the same participant twice', { ...BOARD, participants: [BOARD.participants[0], BOARD.participants[0]] }],
		['a row of clients', { ...BOARD, clients: [] }],
		['a participant of no totals', { ...BOARD, participants: [{ number: 1, name: '' }] }],
		['a number that is none', { ...BOARD, participants: [{ ...BOARD.participants[0], number: 0 }] }],
		['a time of change, which is this device’s', BOARD]
	])('with %s is refused as a whole', (_, board) => expect(readRoomFile(boardFile(board))).toEqual({ ok: false, error: 'room.damaged' }));
});

/** Where this fails, the model has grown beyond the newest format: an older application could not read what is written now. Make the next format. */
it('holds the figures, the levers and their origins as the model has them', () => {
	expect(Object.keys(totalsFormat3.entries.figures.pipe[0].entries)).toEqual([...ROOM_FIGURES]);
	expect(Object.keys(totalsFormat3.entries.levers.entries)).toEqual([...LEVER_NAMES]);
	const samples: Readonly<Record<SampleShare, true>> = { none: true, some: true, all: true };
	expect([...totalsFormat3.entries.sample.wrapped.options]).toEqual(Object.keys(samples));
	const origins: Readonly<Record<LeverOrigin, true>> = { data: true, preset: true, example: true, typed: true };
	expect([...totalsFormat3.entries.levers.entries.cycle.entries.origin.options]).toEqual(Object.keys(origins));
});
