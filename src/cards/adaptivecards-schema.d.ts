// adaptivecards-templating's declarations import this type from the sources of adaptivecards, which do not compile
// under our options. tsconfig.json maps that import here.
export type IAdaptiveCard = Record<string, unknown>;
