/** The address of the connector's stand-in, once Signpost listens. */
export function serviceUrl({ port }: { readonly port: () => number }): string {
  return `http://127.0.0.1:${port()}/local/connector/`;
}
