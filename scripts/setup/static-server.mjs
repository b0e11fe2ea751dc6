import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.txt': 'text/plain; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.map': 'application/json; charset=utf-8'
};

/**
 * Reads a `_headers` file as static hosts do: a path with `*`, then indented lines of `Name: value`.
 * @param {string} folder the build
 */
function readHeaderRules(folder) {
	const file = join(folder, '_headers');
	/** @type {{ pattern: RegExp, headers: [string, string][] }[]} */
	const rules = [];
	for (const line of existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (/^\S/.test(line)) {
			const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
			rules.push({ pattern: new RegExp(`^${escaped.replaceAll('*', '.*')}$`), headers: [] });
		} else {
			const colon = line.indexOf(':');
			rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
		}
	}
	return rules;
}

/**
 * Of several rules for a path the last one counts, but policies add up, as on the hosts that read such files: all of them apply.
 * @param {string} folder @param {string} path
 */
function headersFor(folder, path) {
	/** @type {Map<string, string>} */
	const found = new Map();
	for (const { pattern, headers } of readHeaderRules(folder)) {
		if (!pattern.test(path)) continue;
		for (const [name, value] of headers) {
			const before = name === 'Content-Security-Policy' ? found.get(name) : undefined;
			found.set(name, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return found;
}

/**
 * @param {string} folder @param {string} path decoded, from the site's root
 * @returns {{ file: string } | { redirect: string } | null} null when there is nothing, or nothing for the public, at that path
 */
function find(folder, path) {
	const file = normalize(join(folder, path));
	if ((file !== folder && !file.startsWith(folder + sep)) || path === '/_headers' || path.includes('\0') || !existsSync(file)) return null;
	if (!statSync(file).isDirectory()) return { file };
	if (!path.endsWith('/')) return { redirect: `${path}/` };
	const index = join(file, 'index.html');
	return existsSync(index) ? { file: index } : null;
}

/**
 * Serves a folder of files the way a plain static host does, with the headers of its `_headers` file.
 * @param {{ folder: string | (() => string), base?: string, port?: number, host?: string, compress?: boolean }} options
 *   `folder` may be a function, asked at every request; `base` is the sub-path ('/x/y'); port 0 takes any free one; `compress`: as hosts on the network do
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serveStatic({ folder, base = '', port = 0, host = 'localhost', compress = false }) {
	const server = createServer((request, response) => {
		const root = normalize(typeof folder === 'function' ? folder() : folder);
		const answer = (/** @type {number} */ status, /** @type {Record<string, string>} */ headers, /** @type {string} */ text) =>
			response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
		if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }, 'Method not allowed');
		let path;
		try {
			path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		} catch {
			return answer(400, {}, 'Bad request');
		}
		if (base && path === base) return answer(301, { Location: `${base}/` }, '');
		const found = path.startsWith(`${base}/`) ? find(root, path.slice(base.length)) : null;
		if (!found) return answer(404, {}, 'Not found');
		if ('redirect' in found) return answer(301, { Location: base + encodeURI(found.redirect) }, '');

		const { size, mtimeMs } = statSync(found.file);
		const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
		response.setHeader('Cache-Control', 'no-cache');
		for (const [name, value] of headersFor(root, path.slice(base.length))) response.setHeader(name, value);
		response.setHeader('ETag', tag);
		if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
		const zipped = compress && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && size < 1 << 24 ? gzipSync(readFileSync(found.file)) : null;
		if (zipped) response.setHeader('Content-Encoding', 'gzip');
		response.writeHead(200, { 'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream', 'Content-Length': zipped?.length ?? size });
		if (request.method === 'HEAD') return response.end();
		if (zipped) return response.end(zipped);
		return createReadStream(found.file)
			.on('error', () => response.destroy())
			.pipe(response);
	});
	return new Promise((settle, refuse) => {
		server.once('error', refuse);
		server.listen(port, host, () => {
			const address = /** @type {import('node:net').AddressInfo} */ (server.address());
			settle({
				url: `http://${host}:${address.port}${base}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					})
			});
		});
	});
}
