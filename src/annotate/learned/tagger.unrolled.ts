/** The steps of the tagger's chain. Written by training/attribution/unroll.ts: change that, not this. */
import type { ChainSteps } from './chain.ts'

export const steps: ChainSteps = {
  forward(length, weight, zone, jump, alpha, scale) {
    let log = 0
    let a0 = weight[0]!
    let a1 = weight[1]!
    let a2 = 0
    let a3 = weight[3]!
    let a4 = 0
    let a5 = weight[5]!
    let a6 = 0
    for (let t = 0; t < length; t++) {
      if (t > 0) {
        const z = zone[t]! * 34
        const e = t * 7
        const b0 = (a0 * jump[z + 0]! + a1 * jump[z + 4]! + a2 * jump[z + 9]! + a3 * jump[z + 14]! + a4 * jump[z + 19]! + a5 * jump[z + 24]! + a6 * jump[z + 29]!) * weight[e + 0]!
        const b1 = (a0 * jump[z + 1]! + a1 * jump[z + 5]! + a2 * jump[z + 10]! + a3 * jump[z + 15]! + a4 * jump[z + 20]! + a5 * jump[z + 25]! + a6 * jump[z + 30]!) * weight[e + 1]!
        const b2 = (a1 * jump[z + 6]! + a2 * jump[z + 11]!) * weight[e + 2]!
        const b3 = (a0 * jump[z + 2]! + a1 * jump[z + 7]! + a2 * jump[z + 12]! + a3 * jump[z + 16]! + a4 * jump[z + 21]! + a5 * jump[z + 26]! + a6 * jump[z + 31]!) * weight[e + 3]!
        const b4 = (a3 * jump[z + 17]! + a4 * jump[z + 22]!) * weight[e + 4]!
        const b5 = (a0 * jump[z + 3]! + a1 * jump[z + 8]! + a2 * jump[z + 13]! + a3 * jump[z + 18]! + a4 * jump[z + 23]! + a5 * jump[z + 27]! + a6 * jump[z + 32]!) * weight[e + 5]!
        const b6 = (a5 * jump[z + 28]! + a6 * jump[z + 33]!) * weight[e + 6]!
        a0 = b0
        a1 = b1
        a2 = b2
        a3 = b3
        a4 = b4
        a5 = b5
        a6 = b6
      }
      const total = a0 + a1 + a2 + a3 + a4 + a5 + a6
      const once = 1 / total
      const row = t * 7
      log += Math.log(total)
      scale[t] = once
      alpha[row + 0] = a0 *= once
      alpha[row + 1] = a1 *= once
      alpha[row + 2] = a2 *= once
      alpha[row + 3] = a3 *= once
      alpha[row + 4] = a4 *= once
      alpha[row + 5] = a5 *= once
      alpha[row + 6] = a6 *= once
    }
    return log
  },
  backward(length, weight, zone, jump, scale, alpha, beta, marginal) {
    let b0 = 1
    let b1 = 1
    let b2 = 1
    let b3 = 1
    let b4 = 1
    let b5 = 1
    let b6 = 1
    for (let t = length - 1; ; t--) {
      const row = t * 7
      const e = t * 7
      beta[row + 0] = b0
      beta[row + 1] = b1
      beta[row + 2] = b2
      beta[row + 3] = b3
      beta[row + 4] = b4
      beta[row + 5] = b5
      beta[row + 6] = b6
      marginal[e + 0] = alpha[row + 0]! * b0
      marginal[e + 1] = alpha[row + 1]! * b1
      marginal[e + 2] = alpha[row + 2]! * b2
      marginal[e + 3] = alpha[row + 3]! * b3
      marginal[e + 4] = alpha[row + 4]! * b4
      marginal[e + 5] = alpha[row + 5]! * b5
      marginal[e + 6] = alpha[row + 6]! * b6
      if (t === 0) return
      const z = zone[t]! * 34
      const once = scale[t]!
      const w0 = weight[e + 0]! * once
      const w1 = weight[e + 1]! * once
      const w2 = weight[e + 2]! * once
      const w3 = weight[e + 3]! * once
      const w4 = weight[e + 4]! * once
      const w5 = weight[e + 5]! * once
      const w6 = weight[e + 6]! * once
      const h0 = w0 * b0
      const h1 = w1 * b1
      const h2 = w2 * b2
      const h3 = w3 * b3
      const h4 = w4 * b4
      const h5 = w5 * b5
      const h6 = w6 * b6
      b0 = jump[z + 0]! * h0 + jump[z + 1]! * h1 + jump[z + 2]! * h3 + jump[z + 3]! * h5
      b1 = jump[z + 4]! * h0 + jump[z + 5]! * h1 + jump[z + 6]! * h2 + jump[z + 7]! * h3 + jump[z + 8]! * h5
      b2 = jump[z + 9]! * h0 + jump[z + 10]! * h1 + jump[z + 11]! * h2 + jump[z + 12]! * h3 + jump[z + 13]! * h5
      b3 = jump[z + 14]! * h0 + jump[z + 15]! * h1 + jump[z + 16]! * h3 + jump[z + 17]! * h4 + jump[z + 18]! * h5
      b4 = jump[z + 19]! * h0 + jump[z + 20]! * h1 + jump[z + 21]! * h3 + jump[z + 22]! * h4 + jump[z + 23]! * h5
      b5 = jump[z + 24]! * h0 + jump[z + 25]! * h1 + jump[z + 26]! * h3 + jump[z + 27]! * h5 + jump[z + 28]! * h6
      b6 = jump[z + 29]! * h0 + jump[z + 30]! * h1 + jump[z + 31]! * h3 + jump[z + 32]! * h5 + jump[z + 33]! * h6
    }
  },
  best(length, emissions, zone, transitions, score, back) {
    let a0 = emissions[0]!
    let a1 = emissions[1]!
    let a2 = -Infinity
    let a3 = emissions[3]!
    let a4 = -Infinity
    let a5 = emissions[5]!
    let a6 = -Infinity
    for (let t = 1; t < length; t++) {
      const z = zone[t]! * 34
      const e = t * 7
      const row = t * 7
      let m0 = a0 + transitions[z + 0]!
      const m0_1 = a1 + transitions[z + 4]!
      const m0_2 = a2 + transitions[z + 9]!
      const m0_3 = a3 + transitions[z + 14]!
      const m0_4 = a4 + transitions[z + 19]!
      const m0_5 = a5 + transitions[z + 24]!
      const m0_6 = a6 + transitions[z + 29]!
      let o0 = 0
      if (m0_1 > m0) {
        m0 = m0_1
        o0 = 1
      }
      if (m0_2 > m0) {
        m0 = m0_2
        o0 = 2
      }
      if (m0_3 > m0) {
        m0 = m0_3
        o0 = 3
      }
      if (m0_4 > m0) {
        m0 = m0_4
        o0 = 4
      }
      if (m0_5 > m0) {
        m0 = m0_5
        o0 = 5
      }
      if (m0_6 > m0) {
        m0 = m0_6
        o0 = 6
      }
      m0 += emissions[e + 0]!
      back[row + 0] = o0
      let m1 = a0 + transitions[z + 1]!
      const m1_1 = a1 + transitions[z + 5]!
      const m1_2 = a2 + transitions[z + 10]!
      const m1_3 = a3 + transitions[z + 15]!
      const m1_4 = a4 + transitions[z + 20]!
      const m1_5 = a5 + transitions[z + 25]!
      const m1_6 = a6 + transitions[z + 30]!
      let o1 = 0
      if (m1_1 > m1) {
        m1 = m1_1
        o1 = 1
      }
      if (m1_2 > m1) {
        m1 = m1_2
        o1 = 2
      }
      if (m1_3 > m1) {
        m1 = m1_3
        o1 = 3
      }
      if (m1_4 > m1) {
        m1 = m1_4
        o1 = 4
      }
      if (m1_5 > m1) {
        m1 = m1_5
        o1 = 5
      }
      if (m1_6 > m1) {
        m1 = m1_6
        o1 = 6
      }
      m1 += emissions[e + 1]!
      back[row + 1] = o1
      let m2 = a1 + transitions[z + 6]!
      const m2_1 = a2 + transitions[z + 11]!
      let o2 = 1
      if (m2_1 > m2) {
        m2 = m2_1
        o2 = 2
      }
      m2 += emissions[e + 2]!
      back[row + 2] = o2
      let m3 = a0 + transitions[z + 2]!
      const m3_1 = a1 + transitions[z + 7]!
      const m3_2 = a2 + transitions[z + 12]!
      const m3_3 = a3 + transitions[z + 16]!
      const m3_4 = a4 + transitions[z + 21]!
      const m3_5 = a5 + transitions[z + 26]!
      const m3_6 = a6 + transitions[z + 31]!
      let o3 = 0
      if (m3_1 > m3) {
        m3 = m3_1
        o3 = 1
      }
      if (m3_2 > m3) {
        m3 = m3_2
        o3 = 2
      }
      if (m3_3 > m3) {
        m3 = m3_3
        o3 = 3
      }
      if (m3_4 > m3) {
        m3 = m3_4
        o3 = 4
      }
      if (m3_5 > m3) {
        m3 = m3_5
        o3 = 5
      }
      if (m3_6 > m3) {
        m3 = m3_6
        o3 = 6
      }
      m3 += emissions[e + 3]!
      back[row + 3] = o3
      let m4 = a3 + transitions[z + 17]!
      const m4_1 = a4 + transitions[z + 22]!
      let o4 = 3
      if (m4_1 > m4) {
        m4 = m4_1
        o4 = 4
      }
      m4 += emissions[e + 4]!
      back[row + 4] = o4
      let m5 = a0 + transitions[z + 3]!
      const m5_1 = a1 + transitions[z + 8]!
      const m5_2 = a2 + transitions[z + 13]!
      const m5_3 = a3 + transitions[z + 18]!
      const m5_4 = a4 + transitions[z + 23]!
      const m5_5 = a5 + transitions[z + 27]!
      const m5_6 = a6 + transitions[z + 32]!
      let o5 = 0
      if (m5_1 > m5) {
        m5 = m5_1
        o5 = 1
      }
      if (m5_2 > m5) {
        m5 = m5_2
        o5 = 2
      }
      if (m5_3 > m5) {
        m5 = m5_3
        o5 = 3
      }
      if (m5_4 > m5) {
        m5 = m5_4
        o5 = 4
      }
      if (m5_5 > m5) {
        m5 = m5_5
        o5 = 5
      }
      if (m5_6 > m5) {
        m5 = m5_6
        o5 = 6
      }
      m5 += emissions[e + 5]!
      back[row + 5] = o5
      let m6 = a5 + transitions[z + 28]!
      const m6_1 = a6 + transitions[z + 33]!
      let o6 = 5
      if (m6_1 > m6) {
        m6 = m6_1
        o6 = 6
      }
      m6 += emissions[e + 6]!
      back[row + 6] = o6
      a0 = m0
      a1 = m1
      a2 = m2
      a3 = m3
      a4 = m4
      a5 = m5
      a6 = m6
    }
    score[0] = a0
    score[1] = a1
    score[2] = a2
    score[3] = a3
    score[4] = a4
    score[5] = a5
    score[6] = a6
  },
}
