import svelteConfig from '../../svelte.config.mjs';

/**
 * The headers a host should send, in the form each kind of host reads. One source: the policy of `svelte.config.mjs`, which every page carries in
 * itself too. `node scripts/make-hosting.mjs` writes the files of `docs/hosting`; a contract test compares.
 */

const KEYWORDS = new Set(['none', 'self', 'unsafe-inline']);
/** @param {readonly string[]} values */
const sources = (values) => values.map((value) => (KEYWORDS.has(value) ? `'${value}'` : value)).join(' ');
/** @param {readonly (readonly [string, readonly string[]])[]} directives */
const policy = (directives) =>
	directives.map(([name, values]) => `${name} ${name === 'require-trusted-types-for' ? `'${values.join(' ')}'` : sources(values)}`).join('; ');

const DIRECTIVES = /** @type {[string, string[]][]} */ (Object.entries(svelteConfig.csp?.directives ?? {}));

/**
 * Of the page's policy all but what the header cannot know: the hash of the inline script that starts the page, which changes with every build. So
 * scripts are left to the policy in the page (both apply), and what falls under `default-src` there is named here.
 */
const FOR_PAGES = policy([
	...DIRECTIVES.filter(([name]) => name !== 'default-src' && name !== 'script-src'),
	['object-src', ['none']],
	['frame-src', ['none']],
	['media-src', ['none']],
	['frame-ancestors', ['none']]
]);

/** The whole of it, for what runs without a page: a worker that is opened by its address has only its own headers. */
export const FOR_WORKERS = policy(DIRECTIVES);

/** @type {readonly [name: string, value: string][]} */
export const HEADERS = [
	['Content-Security-Policy', FOR_PAGES],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
	['Cross-Origin-Opener-Policy', 'same-origin']
];
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
const NOTE = 'Made by scripts/make-hosting.mjs: the policy is that of svelte.config.mjs.';

/** @param {string} comment @param {string} text */
const commented = (comment, text) =>
	text
		.split('\n')
		.map((line) => `${comment} ${line}`.trimEnd())
		.join('\n');
/** @param {readonly (readonly [string, string])[]} headers @param {(name: string, value: string) => string} line */
const lines = (headers, line) => headers.map(([name, value]) => line(name, value)).join('\n');

/** Netlify, Cloudflare Pages, and `npm start`. */
const headersFile = `${commented('#', `${NOTE}\nRead by Netlify, Cloudflare Pages and others, and by \`npm start\`. For a site at the root. Other hosts: README.md, "Host it".`)}
/*
${lines(HEADERS, (name, value) => `	${name}: ${value}`)}

/service-worker.js
	Content-Security-Policy: ${FOR_WORKERS}

/_app/immutable/workers/*
	Content-Security-Policy: ${FOR_WORKERS}

/_app/immutable/*
	Cache-Control: ${FOREVER}
`;

/** @param {readonly (readonly [string, string])[]} headers @param {string} indent */
const nginxHeaders = (headers, indent) => lines(headers, (name, value) => `${indent}add_header ${name} "${value}" always;`);
const withPolicy = /** @param {string} value @returns {[string, string][]} */ (value) =>
	HEADERS.map(([name, old]) => [name, name === 'Content-Security-Policy' ? value : old]);
const nginx = `${commented('#', `${NOTE}\nFor a build in /var/www/rouse/build, shown below /rouse/. A block with add_header of its own inherits none: so they are repeated.`)}
location /rouse/ {
	alias /var/www/rouse/build/;
	index index.html;
${nginxHeaders([...HEADERS, ['Cache-Control', ASK_AGAIN]], '\t')}
}
location = /rouse/service-worker.js {
	alias /var/www/rouse/build/service-worker.js;
${nginxHeaders([...withPolicy(FOR_WORKERS), ['Cache-Control', ASK_AGAIN]], '\t')}
}
location /rouse/_app/immutable/ {
	alias /var/www/rouse/build/_app/immutable/;
${nginxHeaders([...withPolicy(FOR_WORKERS), ['Cache-Control', FOREVER]], '\t')}
}
`;

const apache = `${commented('#', `${NOTE}\nTo be put beside index.html as .htaccess; needs mod_headers.`)}
<IfModule mod_headers.c>
${lines([...HEADERS, ['Cache-Control', ASK_AGAIN]], (name, value) => `	Header always set ${name} "${value}"`)}
	<FilesMatch "^service-worker\\.js$|\\.worker-[^/]*\\.js$">
		Header always set Content-Security-Policy "${FOR_WORKERS}"
	</FilesMatch>
</IfModule>
AddType text/javascript .js
AddType application/manifest+json .webmanifest
`;

/** Caddy matches the most specific path first only when told so: the later `header` wins here. */
const caddy = `${commented('#', `${NOTE}\nA site of its own; put it below a path with handle_path.`)}
rouse.example {
	root * /var/www/rouse/build
	file_server
	header {
${lines([...HEADERS, ['Cache-Control', ASK_AGAIN]], (name, value) => `		${name} "${value}"`)}
	}
	@workers path /service-worker.js /_app/immutable/workers/*
	header @workers >Content-Security-Policy "${FOR_WORKERS}"
	header /_app/immutable/* >Cache-Control "${FOREVER}"
}
`;

/** @param {readonly (readonly [string, string])[]} headers */
const keyed = (headers) => headers.map(([key, value]) => ({ key, value }));
const vercel = `${JSON.stringify(
	{
		outputDirectory: 'build',
		trailingSlash: true,
		headers: [
			{ source: '/(.*)', headers: keyed([...HEADERS]) },
			{ source: '/service-worker.js', headers: keyed([['Content-Security-Policy', FOR_WORKERS]]) },
			{ source: '/_app/immutable/workers/(.*)', headers: keyed([['Content-Security-Policy', FOR_WORKERS]]) },
			{ source: '/_app/immutable/(.*)', headers: keyed([['Cache-Control', FOREVER]]) }
		]
	},
	null,
	'\t'
)}\n`;

const githubPages = `# GitHub Pages

GitHub Pages sends no headers of your own. What that means for Rouse, put up there as the files of \`./build\` (add an empty file \`.nojekyll\`, or folders that begin with \`_\` are left out):

- The policy is in every page, and the workers that hold data start so that they inherit it: nothing can leave from there. That is the same as on any host.
- The service worker has no policy. It holds the application's own files, and for a moment a file that the system shares to Rouse; it opens no address but those of the site. The check under "Privacy" says that its ways out are not closed, which is true.
- \`frame-ancestors\` works only as a header: another site could show Rouse in a frame of its own. It could not read what is in it.

Where that matters, take a host that sends the headers (see the files beside this one), or put one in front.
`;

/** By name, as they stand in docs/hosting. */
export const HOSTING_FILES = /** @type {Readonly<Record<string, string>>} */ ({
	_headers: headersFile,
	'nginx.conf': nginx,
	'apache.htaccess': apache,
	Caddyfile: caddy,
	'vercel.json': vercel,
	'github-pages.md': githubPages
});
