// Runs a module of CDK policies with classes that keep their arguments, and prints the statements as JSON.
// Node doesn't read types, so the few types of these modules are removed first.

import { readFileSync } from "node:fs";

const module = readFileSync(0, "utf8")
  .replace(/^import .*;\n/gm, "")
  .replace(/^export function (\w+)\(scope: Construct\): iam\.[A-Za-z]+(\[\])? \{$/gm, "function $1(scope) {");

const scope = {};
const iam = {
  Effect: { ALLOW: "Allow" },
  PolicyStatement: class {
    constructor({ sid, effect, actions, resources, conditions }) {
      Object.assign(this, { Sid: sid, Effect: effect, Action: actions, Resource: resources, Condition: conditions });
    }
  },
  ManagedPolicy: class {
    constructor(within, id, { statements }) {
      if (within !== scope) throw new Error("another scope");
      Object.assign(this, { id, statements });
    }
  },
  ServicePrincipal: class {
    constructor(service) {
      this.service = service;
    }
  },
  Role: class {
    constructor(within, id, { roleName, path, assumedBy, managedPolicies }) {
      if (within !== scope) throw new Error("another scope");
      Object.assign(this, { name: roleName, path, trusted: assumedBy.service, policies: managedPolicies });
    }
  },
};
const Aws = { PARTITION: "*", REGION: "*", ACCOUNT_ID: "*" };
const made = new Function(
  "iam",
  "Aws",
  "scope",
  `"use strict";\n${module}\nreturn { caller: callerPolicies(scope), role: typeof role === "function" ? role(scope) : null };`,
);
process.stdout.write(JSON.stringify(made(iam, Aws, scope)));
