import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatic } from './static-server.mjs';

let folder: string;
let server: { url: string; close: () => Promise<void> };

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'rouse-server-'));
	mkdirSync(join(folder, 'site/plan'), { recursive: true });
	mkdirSync(join(folder, 'site/_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'secret.txt'), 'secret');
	writeFileSync(join(folder, 'site/index.html'), '<h1>start</h1>');
	writeFileSync(join(folder, 'site/plan/index.html'), '<h1>plan</h1>');
	writeFileSync(join(folder, 'site/_app/immutable/a.js'), 'export {};');
	writeFileSync(join(folder, 'site/app.webmanifest'), '{}');
	writeFileSync(
		join(folder, 'site/_headers'),
		"# rules\n/*\n\tX-Content-Type-Options: nosniff\n\tContent-Security-Policy: img-src 'none'\n\n/_app/immutable/*\n\tCache-Control: immutable\n\tContent-Security-Policy: font-src 'none'\n"
	);
	server = await serveStatic({ folder: join(folder, 'site'), base: '/x/y' });
});
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), { redirect: 'manual', ...init });
/** As it stands: fetch would take the dots out of the path. */
const statusOf = (path: string) =>
	new Promise<number | undefined>((settle) => request(new URL(server.url), { path }, (response) => settle(response.resume().statusCode)).end());

describe('a folder served below a sub-path', () => {
	it('gives pages, scripts and the manifest their types', async () => {
		expect((await get('./')).headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect((await get('./plan/?id=1')).status).toBe(200);
		expect((await get('./_app/immutable/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
		expect((await get('./app.webmanifest')).headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
	});

	it('sends folders to their address with a slash', async () => {
		expect((await get('./plan')).headers.get('location')).toBe('/x/y/plan/');
		expect((await get('/x/y')).headers.get('location')).toBe('/x/y/');
	});

	it('knows nothing outside the sub-path, and nothing outside the folder', async () => {
		expect((await get('/')).status).toBe(404);
		expect((await get('./nothing.js')).status).toBe(404);
		expect(await statusOf('/x/y/../../secret.txt')).toBe(404);
		expect(await statusOf('/x/y/..%2f..%2fsecret.txt')).toBe(404);
		expect(await statusOf('/x/y/%')).toBe(400);
	});

	it('adds up the policies of several rules, as hosts do', async () => {
		expect((await get('./_app/immutable/a.js')).headers.get('content-security-policy')).toBe("img-src 'none', font-src 'none'");
	});

	it('sends the headers of the rules file, and not the file', async () => {
		expect((await get('./')).headers.get('x-content-type-options')).toBe('nosniff');
		expect((await get('./')).headers.get('cache-control')).toBe('no-cache');
		expect((await get('./_app/immutable/a.js')).headers.get('cache-control')).toBe('immutable');
		expect((await get('./_headers')).status).toBe(404);
	});

	it('answers that nothing has changed', async () => {
		const tag = (await get('./')).headers.get('etag')!;
		expect((await get('./', { headers: { 'If-None-Match': tag } })).status).toBe(304);
	});

	it('only gives', async () => {
		expect((await get('./', { method: 'POST' })).status).toBe(405);
		expect(await (await get('./', { method: 'HEAD' })).text()).toBe('');
	});
});
