'use strict';
// Loaded into the bot before anything else (`node --require`). Tells the runner over the process channel which hosts the
// bot contacts and whether it would have shown them a token. Connections to other machines end at a port where nothing
// listens, so that no test reaches the network. Answers the question for memory and for a polluted Object.prototype.
const { subscribe } = require('node:diagnostics_channel');
const { Socket } = require('node:net');

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/i;
const NOWHERE = { host: '127.0.0.1', port: 1, lookup: undefined };

function tell(message) {
  if (process.connected) process.send(message);
}

function tellContact(host, port, authorized) {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  tell({ contact: { host: bare, port: Number(port), authorized } });
}

const connect = Socket.prototype.connect;
Socket.prototype.connect = function connectOnlyToLoopback(...args) {
  // net.connect hands over its arguments as one normalized list.
  const list = Array.isArray(args[0]) ? args[0] : args;
  if (typeof list[0] === 'number') list.splice(0, 2, { port: list[0], host: list[1] });
  const options = list[0];
  if (options !== null && typeof options === 'object' && !options.path) {
    const host = options.host ?? 'localhost';
    tellContact(host, options.port, false);
    if (!LOOPBACK.test(host)) list[0] = { ...options, ...NOWHERE };
  }
  return connect.apply(this, args);
};

subscribe('http.client.request.start', ({ request }) => {
  const { hostname, port } = new URL(`${request.protocol}//${request.getHeader('host') ?? request.host}`);
  tellContact(hostname, port, request.hasHeader('authorization'));
});
subscribe('undici:request:create', ({ request }) => {
  const { hostname, port } = new URL(request.origin);
  tellContact(hostname, port, /authorization/i.test(String(request.headers)));
});

process.on('message', () => {
  let polluted = false;
  for (const _ in {}) polluted = true;
  tell({ state: { rss: process.memoryUsage.rss(), polluted } });
});
process.on('disconnect', () => process.exit());
process.channel?.unref();
