#!/bin/sh
# Creates the namespace of the dossiers. Where and which: TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, which temporal reads itself.
set -eu

until temporal operator cluster health; do sleep 2; done

# A closed dossier can be asked about for this long; the rule of retention is the server's, so an existing one is left alone.
temporal operator namespace describe -n "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention 30d
