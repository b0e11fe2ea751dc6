import { expect, it } from 'vitest';
import { HOSTING_FILES } from '../../scripts/setup/hosting.mjs';
import svelteConfig from '../../svelte.config.mjs';
import { filesUnder, read } from './support/files.ts';

const DIRECTIVES = Object.keys(svelteConfig.csp!.directives!);

it('docs/hosting holds what the one source makes, and nothing else (node scripts/make-hosting.mjs)', () => {
	expect(filesUnder('docs/hosting', /./)).toEqual(
		Object.keys(HOSTING_FILES)
			.map((name) => `docs/hosting/${name}`)
			.sort()
	);
	for (const [name, text] of Object.entries(HOSTING_FILES)) expect(read(`docs/hosting/${name}`)).toBe(text);
});

it.each(['_headers', 'nginx.conf', 'apache.htaccess', 'Caddyfile', 'vercel.json'])(
	'%s sends the policy for pages and for workers, and the other headers',
	(name) => {
		const text = read(`docs/hosting/${name}`);
		const policies = [...text.matchAll(/[\w-]+-src [^"\n]*/g)].map(([policy]) => policy.split('; ').map((directive) => directive.split(' ')[0]));
		const [pages, ...workers] = policies;
		expect(new Set(pages)).toEqual(
			new Set([
				...DIRECTIVES.filter((directive) => directive !== 'default-src' && directive !== 'script-src'),
				'object-src',
				'frame-src',
				'media-src',
				'frame-ancestors'
			])
		);
		expect(workers.length).toBeGreaterThan(0);
		for (const policy of workers) expect(policy).toEqual(DIRECTIVES);
		expect(text).toContain("connect-src 'self'; ");
		expect(text).toContain("require-trusted-types-for 'script'");
		for (const header of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy', 'Cache-Control'])
			expect(text).toContain(header);
	}
);
