#!/bin/sh
# Runs a Temporal server on PostgreSQL until Ctrl-C, for `npm run bench -- commands`; see docs/benchmarks.md.
# Where PostgreSQL is, and as whom (a role that may create databases): PGHOST, PGPORT, PGUSER, PGPASSWORD.
# First: go install go.temporal.io/server/cmd/server@v1.32.1 go.temporal.io/server/cmd/tools/sql@v1.32.1
set -eu
bin=${TEMPORAL_BIN:-$(go env GOPATH)/bin}
port=${TEMPORAL_PORT:-7233}
: "${PGHOST:?}" "${PGPORT:?}" "${PGUSER:?}" "${PGPASSWORD:?}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

schema() {
  tool="$bin/sql --plugin postgres12 --ep $PGHOST -p $PGPORT -u $PGUSER --pw $PGPASSWORD --db $1"
  $tool create && $tool setup-schema -v 0.0 && $tool update-schema --schema-name "postgresql/v12/$2"
}
schema temporal temporal
schema temporal_visibility visibility

store() {
  echo "{ sql: { pluginName: postgres12, databaseName: $1, connectAddr: '$PGHOST:$PGPORT', connectProtocol: tcp, user: '$PGUSER', password: '$PGPASSWORD', maxConns: $2, maxIdleConns: $2, maxConnLifetime: 1h } }"
}
service() {
  echo "{ rpc: { grpcPort: $((port + $1)), membershipPort: $((port + 100 + $1)), bindOnLocalHost: true } }"
}
cat > "$folder/config.yaml" <<CONFIG
log: { stdout: true, level: warn }
persistence:
  defaultStore: main
  visibilityStore: visibility
  numHistoryShards: 512
  datastores: { main: $(store temporal 20), visibility: $(store temporal_visibility 2) }
global:
  membership: { maxJoinDuration: 30s, broadcastAddress: 127.0.0.1 }
services: { frontend: $(service 0), history: $(service 1), matching: $(service 2), worker: $(service 6) }
clusterMetadata:
  enableGlobalNamespace: false
  failoverVersionIncrement: 10
  masterClusterName: active
  currentClusterName: active
  clusterInformation:
    active: { enabled: true, initialFailoverVersion: 1, rpcName: frontend, rpcAddress: '127.0.0.1:$port' }
dcRedirectionPolicy: { policy: noop }
dynamicConfigClient: { filepath: '$folder/dynamic.yaml', pollInterval: 60s }
CONFIG
echo 'frontend.WorkflowTimeSkippingEnabled: [{ value: false }]' > "$folder/dynamic.yaml"
"$bin/server" --config-file "$folder/config.yaml" --allow-no-auth start
