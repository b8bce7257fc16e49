// Answers whether IAM would allow requests, by the simulator @cloud-copilot/iam-simulate.
//
// Each line of stdin is a case: {"policies": [document], "questions": [{"action", "resource", "context", "without"}]}.
// `without` is an action that the policies are asked without. Each line of stdout has the answers to the questions of a
// case: "allowed", "denied", or what the simulator says is wrong with the question.

import { createInterface } from "node:readline";
import { validateIdentityPolicy } from "@cloud-copilot/iam-policy";
import { runSimulation, runUnsafeSimulation } from "@cloud-copilot/iam-simulate";

const ACCOUNT = "123456789012";

// An ARN that no policy names: a request for no resource at all is allowed only where a policy says `*`. (The simulator
// takes `*` in a request for "any", which is less than AWS asks of a policy.)
const nowhere = (action) => `arn:aws:${action.split(":")[0]}:nowhere:${ACCOUNT}:nothing`;

// What a key's own policy says unless somebody changes it: policies of callers count. Without it no policy of a caller does.
const KEY_POLICY = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: "kms:*", Resource: "*" }],
};

// What is wrong with a question, yet doesn't keep the policies from being judged: the simulator doesn't tell of which type
// an ARN is. Types matter for condition keys only.
const OF_NO_ONE_TYPE = ["multiple.resource.types", "no.resource.types"];

// The policies without an action.
const without = (policies, action) => policies.map((policy) => ({
    ...policy,
    Statement: [policy.Statement].flat().flatMap((statement) => {
        const kept = [statement.Action].flat().filter((it) => it !== action);
        return kept.length ? [{ ...statement, Action: kept }] : [];
    }),
})).filter((policy) => policy.Statement.length);

// Policies that were found valid once aren't looked at again.
const validated = (policies) => policies.map((policyDocument, at) => {
    const errors = validateIdentityPolicy(policyDocument);
    return { name: `${at}`, policy: { __validated: true, policyDocument, errors }, policyDocument };
});

const answer = async (policies, { action, resource, context }) => {
    const simulation = (resource, identityPolicies) => ({
        request: {
            principal: `arn:aws:iam::${ACCOUNT}:role/caller`,
            action,
            resource: { resource, accountId: ACCOUNT },
            contextVariables: context ?? {},
        },
        identityPolicies,
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(action.startsWith("kms:") && resource.includes(":key/") ? { resourcePolicy: KEY_POLICY } : {}),
    });
    const word = (result) => (result === "Allowed" ? "allowed" : "denied");
    const unchecked = (resource) => {
        const documents = policies.map(({ name, policyDocument }) => ({ name, policy: policyDocument }));
        return word(runUnsafeSimulation(simulation(resource, documents), {}));
    };
    const found = await runSimulation(simulation(resource, policies), {});
    if (found.resultType === "error") {
        const { message } = found.errors;
        return OF_NO_ONE_TYPE.includes(message) ? unchecked(resource) : JSON.stringify(found.errors);
    }
    return found.resultType === "wildcard" ? unchecked(nowhere(action)) : word(found.overallResult);
};

for await (const line of createInterface({ input: process.stdin })) {
    const { policies, questions } = JSON.parse(line);
    const whole = validated(policies);
    const answers = [];
    for (const question of questions) {
        const asked = question.without ? validated(without(policies, question.without)) : whole;
        answers.push(await answer(asked, question));
    }
    console.log(JSON.stringify(answers));
}
