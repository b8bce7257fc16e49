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
    constructor(service, { conditions }) {
      this.trust = [{ principal: { Service: service }, action: "sts:AssumeRole", condition: conditions }];
    }
  },
  WebIdentityPrincipal: class {
    constructor(provider, conditions) {
      const action = "sts:AssumeRoleWithWebIdentity";
      this.trust = [{ principal: { Federated: provider }, action, condition: conditions }];
    }
  },
  CompositePrincipal: class {
    constructor(...principals) {
      this.trust = principals.flatMap(({ trust }) => trust);
    }
  },
  Role: class {
    constructor(within, id, { roleName, path, assumedBy, managedPolicies }) {
      if (within !== scope) throw new Error("another scope");
      Object.assign(this, { id, name: roleName, path, trust: assumedBy.trust, policies: managedPolicies });
    }
  },
};
const Aws = { PARTITION: "*", REGION: "*", ACCOUNT_ID: "*" };
const made = new Function(
  "iam",
  "Aws",
  "scope",
  `"use strict";\n${module}\nreturn {
    caller: callerPolicies(scope),
    callerRole: typeof callerRole === "function" ? callerRole(scope) : null,
    role: typeof role === "function" ? role(scope) : null,
  };`,
);
const { caller, callerRole, role } = made(iam, Aws, scope);
if (callerRole && JSON.stringify(callerRole.policies) !== JSON.stringify(caller)) throw new Error("other policies");
const handlers = role && { name: role.name, path: role.path, trust: role.trust, policies: role.policies };
process.stdout.write(JSON.stringify({ caller, callerRole: callerRole && callerRole.trust, role: handlers }));
