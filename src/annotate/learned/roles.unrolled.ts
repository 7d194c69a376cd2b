/** The steps of the role finder's chain. Written by training/attribution/unroll.ts: change that, not this. */
import type { ChainSteps } from './chain.ts'

export const steps: ChainSteps = {
  forward(length, weight, zone, jump, alpha, scale) {
    let log = 0
    let a0 = weight[0]!
    let a1 = 0
    let a2 = 0
    let a3 = 0
    let a4 = 0
    let a5 = 0
    let a6 = weight[1]!
    let a7 = 0
    let a8 = 0
    let a9 = 0
    let a10 = 0
    let a11 = 0
    let a12 = weight[3]!
    let a13 = 0
    let a14 = 0
    let a15 = 0
    let a16 = 0
    let a17 = 0
    let a18 = 0
    let a19 = 0
    for (let t = 0; t < length; t++) {
      if (t > 0) {
        const z = zone[t]! * 61
        const e = t * 5
        const b0 = (a0 * jump[z + 0]!) * weight[e + 0]!
        const b1 = (a1 * jump[z + 3]! + a12 * jump[z + 33]! + a16 * jump[z + 47]!) * weight[e + 0]!
        const b2 = (a2 * jump[z + 6]! + a13 * jump[z + 37]! + a17 * jump[z + 51]!) * weight[e + 0]!
        const b3 = (a3 * jump[z + 9]! + a6 * jump[z + 15]! + a9 * jump[z + 24]!) * weight[e + 0]!
        const b4 = (a4 * jump[z + 11]! + a7 * jump[z + 18]! + a10 * jump[z + 27]! + a14 * jump[z + 41]! + a18 * jump[z + 55]!) * weight[e + 0]!
        const b5 = (a5 * jump[z + 13]! + a8 * jump[z + 21]! + a11 * jump[z + 30]! + a15 * jump[z + 44]! + a19 * jump[z + 58]!) * weight[e + 0]!
        const b6 = (a0 * jump[z + 1]!) * weight[e + 1]!
        const b7 = (a1 * jump[z + 4]! + a12 * jump[z + 34]! + a16 * jump[z + 48]!) * weight[e + 1]!
        const b8 = (a2 * jump[z + 7]! + a13 * jump[z + 38]! + a17 * jump[z + 52]!) * weight[e + 1]!
        const b9 = (a6 * jump[z + 16]! + a9 * jump[z + 25]!) * weight[e + 2]!
        const b10 = (a7 * jump[z + 19]! + a10 * jump[z + 28]!) * weight[e + 2]!
        const b11 = (a8 * jump[z + 22]! + a11 * jump[z + 31]!) * weight[e + 2]!
        const b12 = (a0 * jump[z + 2]!) * weight[e + 3]!
        const b13 = (a1 * jump[z + 5]! + a2 * jump[z + 8]! + a12 * jump[z + 35]! + a13 * jump[z + 39]! + a16 * jump[z + 49]! + a17 * jump[z + 53]!) * weight[e + 3]!
        const b14 = (a3 * jump[z + 10]! + a6 * jump[z + 17]! + a9 * jump[z + 26]!) * weight[e + 3]!
        const b15 = (a4 * jump[z + 12]! + a5 * jump[z + 14]! + a7 * jump[z + 20]! + a8 * jump[z + 23]! + a10 * jump[z + 29]! + a11 * jump[z + 32]! + a14 * jump[z + 42]! + a15 * jump[z + 45]! + a18 * jump[z + 56]! + a19 * jump[z + 59]!) * weight[e + 3]!
        const b16 = (a12 * jump[z + 36]! + a16 * jump[z + 50]!) * weight[e + 4]!
        const b17 = (a13 * jump[z + 40]! + a17 * jump[z + 54]!) * weight[e + 4]!
        const b18 = (a14 * jump[z + 43]! + a18 * jump[z + 57]!) * weight[e + 4]!
        const b19 = (a15 * jump[z + 46]! + a19 * jump[z + 60]!) * weight[e + 4]!
        a0 = b0
        a1 = b1
        a2 = b2
        a3 = b3
        a4 = b4
        a5 = b5
        a6 = b6
        a7 = b7
        a8 = b8
        a9 = b9
        a10 = b10
        a11 = b11
        a12 = b12
        a13 = b13
        a14 = b14
        a15 = b15
        a16 = b16
        a17 = b17
        a18 = b18
        a19 = b19
      }
      const total = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14 + a15 + a16 + a17 + a18 + a19
      const once = 1 / total
      const row = t * 20
      log += Math.log(total)
      scale[t] = once
      alpha[row + 0] = a0 *= once
      alpha[row + 1] = a1 *= once
      alpha[row + 2] = a2 *= once
      alpha[row + 3] = a3 *= once
      alpha[row + 4] = a4 *= once
      alpha[row + 5] = a5 *= once
      alpha[row + 6] = a6 *= once
      alpha[row + 7] = a7 *= once
      alpha[row + 8] = a8 *= once
      alpha[row + 9] = a9 *= once
      alpha[row + 10] = a10 *= once
      alpha[row + 11] = a11 *= once
      alpha[row + 12] = a12 *= once
      alpha[row + 13] = a13 *= once
      alpha[row + 14] = a14 *= once
      alpha[row + 15] = a15 *= once
      alpha[row + 16] = a16 *= once
      alpha[row + 17] = a17 *= once
      alpha[row + 18] = a18 *= once
      alpha[row + 19] = a19 *= once
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
    let b7 = 1
    let b8 = 1
    let b9 = 1
    let b10 = 1
    let b11 = 1
    let b12 = 1
    let b13 = 1
    let b14 = 1
    let b15 = 1
    let b16 = 1
    let b17 = 1
    let b18 = 1
    let b19 = 1
    for (let t = length - 1; ; t--) {
      const row = t * 20
      const e = t * 5
      beta[row + 0] = b0
      beta[row + 1] = b1
      beta[row + 2] = b2
      beta[row + 3] = b3
      beta[row + 4] = b4
      beta[row + 5] = b5
      beta[row + 6] = b6
      beta[row + 7] = b7
      beta[row + 8] = b8
      beta[row + 9] = b9
      beta[row + 10] = b10
      beta[row + 11] = b11
      beta[row + 12] = b12
      beta[row + 13] = b13
      beta[row + 14] = b14
      beta[row + 15] = b15
      beta[row + 16] = b16
      beta[row + 17] = b17
      beta[row + 18] = b18
      beta[row + 19] = b19
      marginal[e + 0] = alpha[row + 0]! * b0 + alpha[row + 1]! * b1 + alpha[row + 2]! * b2 + alpha[row + 3]! * b3 + alpha[row + 4]! * b4 + alpha[row + 5]! * b5
      marginal[e + 1] = alpha[row + 6]! * b6 + alpha[row + 7]! * b7 + alpha[row + 8]! * b8
      marginal[e + 2] = alpha[row + 9]! * b9 + alpha[row + 10]! * b10 + alpha[row + 11]! * b11
      marginal[e + 3] = alpha[row + 12]! * b12 + alpha[row + 13]! * b13 + alpha[row + 14]! * b14 + alpha[row + 15]! * b15
      marginal[e + 4] = alpha[row + 16]! * b16 + alpha[row + 17]! * b17 + alpha[row + 18]! * b18 + alpha[row + 19]! * b19
      if (t === 0) return
      const z = zone[t]! * 61
      const once = scale[t]!
      const w0 = weight[e + 0]! * once
      const w1 = weight[e + 1]! * once
      const w2 = weight[e + 2]! * once
      const w3 = weight[e + 3]! * once
      const w4 = weight[e + 4]! * once
      const h0 = w0 * b0
      const h1 = w0 * b1
      const h2 = w0 * b2
      const h3 = w0 * b3
      const h4 = w0 * b4
      const h5 = w0 * b5
      const h6 = w1 * b6
      const h7 = w1 * b7
      const h8 = w1 * b8
      const h9 = w2 * b9
      const h10 = w2 * b10
      const h11 = w2 * b11
      const h12 = w3 * b12
      const h13 = w3 * b13
      const h14 = w3 * b14
      const h15 = w3 * b15
      const h16 = w4 * b16
      const h17 = w4 * b17
      const h18 = w4 * b18
      const h19 = w4 * b19
      b0 = jump[z + 0]! * h0 + jump[z + 1]! * h6 + jump[z + 2]! * h12
      b1 = jump[z + 3]! * h1 + jump[z + 4]! * h7 + jump[z + 5]! * h13
      b2 = jump[z + 6]! * h2 + jump[z + 7]! * h8 + jump[z + 8]! * h13
      b3 = jump[z + 9]! * h3 + jump[z + 10]! * h14
      b4 = jump[z + 11]! * h4 + jump[z + 12]! * h15
      b5 = jump[z + 13]! * h5 + jump[z + 14]! * h15
      b6 = jump[z + 15]! * h3 + jump[z + 16]! * h9 + jump[z + 17]! * h14
      b7 = jump[z + 18]! * h4 + jump[z + 19]! * h10 + jump[z + 20]! * h15
      b8 = jump[z + 21]! * h5 + jump[z + 22]! * h11 + jump[z + 23]! * h15
      b9 = jump[z + 24]! * h3 + jump[z + 25]! * h9 + jump[z + 26]! * h14
      b10 = jump[z + 27]! * h4 + jump[z + 28]! * h10 + jump[z + 29]! * h15
      b11 = jump[z + 30]! * h5 + jump[z + 31]! * h11 + jump[z + 32]! * h15
      b12 = jump[z + 33]! * h1 + jump[z + 34]! * h7 + jump[z + 35]! * h13 + jump[z + 36]! * h16
      b13 = jump[z + 37]! * h2 + jump[z + 38]! * h8 + jump[z + 39]! * h13 + jump[z + 40]! * h17
      b14 = jump[z + 41]! * h4 + jump[z + 42]! * h15 + jump[z + 43]! * h18
      b15 = jump[z + 44]! * h5 + jump[z + 45]! * h15 + jump[z + 46]! * h19
      b16 = jump[z + 47]! * h1 + jump[z + 48]! * h7 + jump[z + 49]! * h13 + jump[z + 50]! * h16
      b17 = jump[z + 51]! * h2 + jump[z + 52]! * h8 + jump[z + 53]! * h13 + jump[z + 54]! * h17
      b18 = jump[z + 55]! * h4 + jump[z + 56]! * h15 + jump[z + 57]! * h18
      b19 = jump[z + 58]! * h5 + jump[z + 59]! * h15 + jump[z + 60]! * h19
    }
  },
  best(length, emissions, zone, transitions, score, back) {
    let a0 = emissions[0]!
    let a1 = -Infinity
    let a2 = -Infinity
    let a3 = -Infinity
    let a4 = -Infinity
    let a5 = -Infinity
    let a6 = emissions[1]!
    let a7 = -Infinity
    let a8 = -Infinity
    let a9 = -Infinity
    let a10 = -Infinity
    let a11 = -Infinity
    let a12 = emissions[3]!
    let a13 = -Infinity
    let a14 = -Infinity
    let a15 = -Infinity
    let a16 = -Infinity
    let a17 = -Infinity
    let a18 = -Infinity
    let a19 = -Infinity
    for (let t = 1; t < length; t++) {
      const z = zone[t]! * 61
      const e = t * 5
      const row = t * 20
      let m0 = a0 + transitions[z + 0]!
      let o0 = 0
      m0 += emissions[e + 0]!
      back[row + 0] = o0
      let m1 = a1 + transitions[z + 3]!
      const m1_1 = a12 + transitions[z + 33]!
      const m1_2 = a16 + transitions[z + 47]!
      let o1 = 1
      if (m1_1 > m1) {
        m1 = m1_1
        o1 = 12
      }
      if (m1_2 > m1) {
        m1 = m1_2
        o1 = 16
      }
      m1 += emissions[e + 0]!
      back[row + 1] = o1
      let m2 = a2 + transitions[z + 6]!
      const m2_1 = a13 + transitions[z + 37]!
      const m2_2 = a17 + transitions[z + 51]!
      let o2 = 2
      if (m2_1 > m2) {
        m2 = m2_1
        o2 = 13
      }
      if (m2_2 > m2) {
        m2 = m2_2
        o2 = 17
      }
      m2 += emissions[e + 0]!
      back[row + 2] = o2
      let m3 = a3 + transitions[z + 9]!
      const m3_1 = a6 + transitions[z + 15]!
      const m3_2 = a9 + transitions[z + 24]!
      let o3 = 3
      if (m3_1 > m3) {
        m3 = m3_1
        o3 = 6
      }
      if (m3_2 > m3) {
        m3 = m3_2
        o3 = 9
      }
      m3 += emissions[e + 0]!
      back[row + 3] = o3
      let m4 = a4 + transitions[z + 11]!
      const m4_1 = a7 + transitions[z + 18]!
      const m4_2 = a10 + transitions[z + 27]!
      const m4_3 = a14 + transitions[z + 41]!
      const m4_4 = a18 + transitions[z + 55]!
      let o4 = 4
      if (m4_1 > m4) {
        m4 = m4_1
        o4 = 7
      }
      if (m4_2 > m4) {
        m4 = m4_2
        o4 = 10
      }
      if (m4_3 > m4) {
        m4 = m4_3
        o4 = 14
      }
      if (m4_4 > m4) {
        m4 = m4_4
        o4 = 18
      }
      m4 += emissions[e + 0]!
      back[row + 4] = o4
      let m5 = a5 + transitions[z + 13]!
      const m5_1 = a8 + transitions[z + 21]!
      const m5_2 = a11 + transitions[z + 30]!
      const m5_3 = a15 + transitions[z + 44]!
      const m5_4 = a19 + transitions[z + 58]!
      let o5 = 5
      if (m5_1 > m5) {
        m5 = m5_1
        o5 = 8
      }
      if (m5_2 > m5) {
        m5 = m5_2
        o5 = 11
      }
      if (m5_3 > m5) {
        m5 = m5_3
        o5 = 15
      }
      if (m5_4 > m5) {
        m5 = m5_4
        o5 = 19
      }
      m5 += emissions[e + 0]!
      back[row + 5] = o5
      let m6 = a0 + transitions[z + 1]!
      let o6 = 0
      m6 += emissions[e + 1]!
      back[row + 6] = o6
      let m7 = a1 + transitions[z + 4]!
      const m7_1 = a12 + transitions[z + 34]!
      const m7_2 = a16 + transitions[z + 48]!
      let o7 = 1
      if (m7_1 > m7) {
        m7 = m7_1
        o7 = 12
      }
      if (m7_2 > m7) {
        m7 = m7_2
        o7 = 16
      }
      m7 += emissions[e + 1]!
      back[row + 7] = o7
      let m8 = a2 + transitions[z + 7]!
      const m8_1 = a13 + transitions[z + 38]!
      const m8_2 = a17 + transitions[z + 52]!
      let o8 = 2
      if (m8_1 > m8) {
        m8 = m8_1
        o8 = 13
      }
      if (m8_2 > m8) {
        m8 = m8_2
        o8 = 17
      }
      m8 += emissions[e + 1]!
      back[row + 8] = o8
      let m9 = a6 + transitions[z + 16]!
      const m9_1 = a9 + transitions[z + 25]!
      let o9 = 6
      if (m9_1 > m9) {
        m9 = m9_1
        o9 = 9
      }
      m9 += emissions[e + 2]!
      back[row + 9] = o9
      let m10 = a7 + transitions[z + 19]!
      const m10_1 = a10 + transitions[z + 28]!
      let o10 = 7
      if (m10_1 > m10) {
        m10 = m10_1
        o10 = 10
      }
      m10 += emissions[e + 2]!
      back[row + 10] = o10
      let m11 = a8 + transitions[z + 22]!
      const m11_1 = a11 + transitions[z + 31]!
      let o11 = 8
      if (m11_1 > m11) {
        m11 = m11_1
        o11 = 11
      }
      m11 += emissions[e + 2]!
      back[row + 11] = o11
      let m12 = a0 + transitions[z + 2]!
      let o12 = 0
      m12 += emissions[e + 3]!
      back[row + 12] = o12
      let m13 = a1 + transitions[z + 5]!
      const m13_1 = a2 + transitions[z + 8]!
      const m13_2 = a12 + transitions[z + 35]!
      const m13_3 = a13 + transitions[z + 39]!
      const m13_4 = a16 + transitions[z + 49]!
      const m13_5 = a17 + transitions[z + 53]!
      let o13 = 1
      if (m13_1 > m13) {
        m13 = m13_1
        o13 = 2
      }
      if (m13_2 > m13) {
        m13 = m13_2
        o13 = 12
      }
      if (m13_3 > m13) {
        m13 = m13_3
        o13 = 13
      }
      if (m13_4 > m13) {
        m13 = m13_4
        o13 = 16
      }
      if (m13_5 > m13) {
        m13 = m13_5
        o13 = 17
      }
      m13 += emissions[e + 3]!
      back[row + 13] = o13
      let m14 = a3 + transitions[z + 10]!
      const m14_1 = a6 + transitions[z + 17]!
      const m14_2 = a9 + transitions[z + 26]!
      let o14 = 3
      if (m14_1 > m14) {
        m14 = m14_1
        o14 = 6
      }
      if (m14_2 > m14) {
        m14 = m14_2
        o14 = 9
      }
      m14 += emissions[e + 3]!
      back[row + 14] = o14
      let m15 = a4 + transitions[z + 12]!
      const m15_1 = a5 + transitions[z + 14]!
      const m15_2 = a7 + transitions[z + 20]!
      const m15_3 = a8 + transitions[z + 23]!
      const m15_4 = a10 + transitions[z + 29]!
      const m15_5 = a11 + transitions[z + 32]!
      const m15_6 = a14 + transitions[z + 42]!
      const m15_7 = a15 + transitions[z + 45]!
      const m15_8 = a18 + transitions[z + 56]!
      const m15_9 = a19 + transitions[z + 59]!
      let o15 = 4
      if (m15_1 > m15) {
        m15 = m15_1
        o15 = 5
      }
      if (m15_2 > m15) {
        m15 = m15_2
        o15 = 7
      }
      if (m15_3 > m15) {
        m15 = m15_3
        o15 = 8
      }
      if (m15_4 > m15) {
        m15 = m15_4
        o15 = 10
      }
      if (m15_5 > m15) {
        m15 = m15_5
        o15 = 11
      }
      if (m15_6 > m15) {
        m15 = m15_6
        o15 = 14
      }
      if (m15_7 > m15) {
        m15 = m15_7
        o15 = 15
      }
      if (m15_8 > m15) {
        m15 = m15_8
        o15 = 18
      }
      if (m15_9 > m15) {
        m15 = m15_9
        o15 = 19
      }
      m15 += emissions[e + 3]!
      back[row + 15] = o15
      let m16 = a12 + transitions[z + 36]!
      const m16_1 = a16 + transitions[z + 50]!
      let o16 = 12
      if (m16_1 > m16) {
        m16 = m16_1
        o16 = 16
      }
      m16 += emissions[e + 4]!
      back[row + 16] = o16
      let m17 = a13 + transitions[z + 40]!
      const m17_1 = a17 + transitions[z + 54]!
      let o17 = 13
      if (m17_1 > m17) {
        m17 = m17_1
        o17 = 17
      }
      m17 += emissions[e + 4]!
      back[row + 17] = o17
      let m18 = a14 + transitions[z + 43]!
      const m18_1 = a18 + transitions[z + 57]!
      let o18 = 14
      if (m18_1 > m18) {
        m18 = m18_1
        o18 = 18
      }
      m18 += emissions[e + 4]!
      back[row + 18] = o18
      let m19 = a15 + transitions[z + 46]!
      const m19_1 = a19 + transitions[z + 60]!
      let o19 = 15
      if (m19_1 > m19) {
        m19 = m19_1
        o19 = 19
      }
      m19 += emissions[e + 4]!
      back[row + 19] = o19
      a0 = m0
      a1 = m1
      a2 = m2
      a3 = m3
      a4 = m4
      a5 = m5
      a6 = m6
      a7 = m7
      a8 = m8
      a9 = m9
      a10 = m10
      a11 = m11
      a12 = m12
      a13 = m13
      a14 = m14
      a15 = m15
      a16 = m16
      a17 = m17
      a18 = m18
      a19 = m19
    }
    score[0] = a0
    score[1] = a1
    score[2] = a2
    score[3] = a3
    score[4] = a4
    score[5] = a5
    score[6] = a6
    score[7] = a7
    score[8] = a8
    score[9] = a9
    score[10] = a10
    score[11] = a11
    score[12] = a12
    score[13] = a13
    score[14] = a14
    score[15] = a15
    score[16] = a16
    score[17] = a17
    score[18] = a18
    score[19] = a19
  },
}
